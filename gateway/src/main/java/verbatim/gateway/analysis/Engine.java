package verbatim.gateway.analysis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Which engine answered: equal versions answer equal input equally. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Engine(String name, String version) {}
