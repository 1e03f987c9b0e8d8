package verbatim.gateway.watches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import verbatim.gateway.search.FoundQuote;
import verbatim.gateway.search.Matches;

/** Writes messages: what is told of a quote is how it is now, not how it was when it passed the filter. */
@ApplicationScoped
class Messages {

    private final Matches matches;

    Messages(Matches matches) {
        this.matches = matches;
    }

    /** In their order, without those whose quote is forgotten. */
    List<Message> of(List<Outbox.Told> told) {
        Map<UUID, FoundQuote> quotes = matches
                .find(told.stream().map(Outbox.Told::quote).toList())
                .stream()
                .collect(Collectors.toMap(found -> UUID.fromString(found.quote().id()), Function.identity()));
        return told.stream()
                .filter(each -> quotes.containsKey(each.quote()))
                .map(each -> new Message(
                        each.isTest() ? Message.TEST : Message.MATCHED,
                        each.createdAt(),
                        new Message.Data(each.watch(), Objects.requireNonNull(quotes.get(each.quote())))))
                .toList();
    }
}
