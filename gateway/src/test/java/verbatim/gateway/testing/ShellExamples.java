package verbatim.gateway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the commands of a page as a shell with curl and jq would, as far as such pages need it: {@code curl} with
 * {@code -s -i -N -X -H -d --data-binary -T}, {@code NAME=value}, {@code NAME=$(curl … | jq -r .path)}, the same with a
 * header by {@code sed -n 's/^ETag: //p' | tr -d '\r'}, and {@code until [
 * "$(curl … | jq -r .path)" = word ]; do sleep 1; done}. A comment {@code # 404} at a line's end says which status is
 * expected; without one, any of success.
 */
public final class ShellExamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXPECTED = Pattern.compile("\\s+# (\\d{3})$");
    private static final Pattern SET = Pattern.compile("(?s)([A-Z]+)=([^$].*)");
    private static final Pattern CAPTURE = Pattern.compile("(?s)([A-Z]+)=\\$\\((curl .*) \\| jq -r (\\S+)\\)");
    private static final Pattern CAPTURE_HEADER =
            Pattern.compile("(?s)([A-Z]+)=\\$\\((curl .*) \\| sed -n 's/\\^(\\S+): //p' \\| tr -d '\\\\r'\\)");
    private static final Pattern UNTIL =
            Pattern.compile("(?s)until \\[ \"\\$\\((curl .*) \\| jq -r (\\S+)\\)\" = (\\S+) \\]; do sleep 1; done");
    private static final Pattern WORD = Pattern.compile("(?s)(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path root;
    private final int port;
    private final Map<String, String> variables = new HashMap<>();

    /**
     * @param root what file names are relative to
     * @param port of the gateway, which the page calls {@code localhost:8080}
     */
    public ShellExamples(Path root, int port) {
        this.root = root;
        this.port = port;
    }

    /** The commands of a Markdown page's indented blocks. */
    public static List<String> commands(String page) {
        List<String> commands = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : page.split("\n", -1)) {
            boolean continues = !open.isEmpty();
            if (!line.startsWith("    ") || (!continues && !isCommand(line.strip()))) {
                continue;
            }
            String part = line.strip();
            boolean goesOn = part.endsWith("\\");
            open.append(continues ? "\n" : "").append(goesOn ? part.substring(0, part.length() - 1) : part);
            if (!goesOn && open.chars().filter(c -> c == '\'').count() % 2 == 0) {
                commands.add(open.toString());
                open.setLength(0);
            }
        }
        return commands;
    }

    private static boolean isCommand(String line) {
        return line.startsWith("curl ") || line.startsWith("until ") || line.matches("(?s)[A-Z]+=.*");
    }

    /** Runs one command; fails if its answer is not the expected one. */
    public void run(String command) {
        Matcher expected = EXPECTED.matcher(command);
        String status = expected.find() ? expected.group(1) : "2..";
        String line = EXPECTED.matcher(command).replaceFirst("");
        Matcher capture = CAPTURE.matcher(line);
        Matcher header = CAPTURE_HEADER.matcher(line);
        Matcher until = UNTIL.matcher(line);
        Matcher set = SET.matcher(line);
        if (capture.matches()) {
            variables.put(capture.group(1), value(curl(capture.group(2), status), capture.group(3)));
        } else if (header.matches()) {
            variables.put(header.group(1), curl(header.group(2), status).header(header.group(3)));
        } else if (until.matches()) {
            await(until.toMatchResult(), status);
        } else if (set.matches()) {
            variables.put(set.group(1), set.group(2));
        } else {
            curl(line, status);
        }
    }

    private void await(MatchResult until, String status) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!value(curl(until.group(1), status), until.group(2)).equals(until.group(3))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + until.group());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static String value(Response response, String path) {
        try {
            JsonNode body = JSON.readTree(response.asByteArray());
            String pointer = path.replace('.', '/').replaceAll("\\[(\\d+)]", "/$1");
            JsonNode value = body.at(pointer);
            if (value.isMissingNode()) {
                throw new AssertionError("no " + path + " in " + response.asString());
            }
            return value.asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response curl(String command, String status) {
        RequestSpecification request = GatewayTest.anonymous().urlEncodingEnabled(false);
        String address = null;
        String method = null;
        byte[] body = null;
        List<String> words = words(command);
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-s", "-i", "-si", "-N", "-sN" -> {}
                case "-X" -> method = words.get(++i);
                case "-H" -> {
                    String[] header = words.get(++i).split(":\\s*", 2);
                    request.header(header[0], header[1]);
                }
                case "-d", "--data-binary" -> body = data(words.get(++i));
                default -> {
                    if (words.get(i).startsWith("-") || address != null) {
                        throw new AssertionError("unknown to this test: " + words.get(i) + " in " + command);
                    }
                    address = words.get(i).replaceFirst("^(http://)?localhost:8080", "http://localhost:" + port);
                }
            }
        }
        if (body != null) {
            request.body(body);
        }
        Response response = request.request(method != null ? method : body == null ? "GET" : "POST", address);
        if (!Integer.toString(response.statusCode()).matches(status)) {
            throw new AssertionError(
                    command + "\nexpected " + status + ", got " + response.statusCode() + " " + response.asString());
        }
        return response;
    }

    private byte[] data(String argument) {
        try {
            return argument.startsWith("@")
                    ? Files.readAllBytes(root.resolve(argument.substring(1)))
                    : argument.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words of a shell line, quotes taken off, variables put in except between single quotes. */
    private List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            StringBuilder text = new StringBuilder();
            Matcher part =
                    Pattern.compile("(?s)'([^']*)'|\"([^\"]*)\"|([^'\"]+)").matcher(word.group());
            while (part.find()) {
                text.append(
                        part.group(1) != null
                                ? part.group(1)
                                : filledIn(part.group().replace("\"", "")));
            }
            words.add(text.toString());
        }
        return words;
    }

    private String filledIn(String text) {
        return Pattern.compile("\\$([A-Z]+)").matcher(text).replaceAll(name -> {
            String value = variables.get(name.group(1));
            if (value == null) {
                throw new AssertionError("$" + name.group(1) + " is not set");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
