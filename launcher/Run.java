import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds Verbatim, starts its three services and talks to them. {@code ./run} starts this file with the JDK's source
 * launcher, which compiles its neighbours in this folder as it meets them; only the JDK is needed.
 *
 * <p>What a caller may want to read from a pipe (the table, the JSON) goes to standard output, everything else to
 * standard error. Exit status: 0 done, 1 something failed, 2 wrong usage, 130 stopped by Ctrl-C.
 */
final class Run {
    private static final String HELP = """
            Verbatim: who said what, in which tone, and how do we know.

              ./run                           start everything, analyse the bundled article, stay up until Ctrl-C
              ./run serve                     the same without the article
              ./run analyse [--json] FILE...  print who said what in your own articles (UTF-8 text) and end;
                                              - reads standard input; uses a Verbatim that runs on the ports,
                                              else starts one and stops it again
                  --json                      the gateway's answers, one JSON document a line, and nothing else
                                              on standard output
              ./run --help                    this text

            The first start fetches libraries and language models (about 700 MB) and builds; later ones build only
            what changed. Data and logs are kept in .verbatim.

            Environment:
              VERBATIM_GATEWAY_PORT    port of the gateway and its page (8080)
              VERBATIM_QUOTE_PORT      port of quote-service (8081)
              VERBATIM_SENTIMENT_PORT  port of sentiment-service (8082)
              VERBATIM_DATABASE_URL    jdbc:postgresql://... of your own PostgreSQL; without it, one is started
              VERBATIM_DATABASE_USER, VERBATIM_DATABASE_PASSWORD   how to sign in there
              VERBATIM_HOME            folder for data and logs (.verbatim beside this script)
              VERBATIM_QUOTE_JAVA_OPTIONS, VERBATIM_SENTIMENT_JAVA_OPTIONS, VERBATIM_GATEWAY_JAVA_OPTIONS
                                       more JVM options, separated by spaces, after the built-in ones
              JAVA_HOME                the JDK 25 to use
            """;

    private static final String STANDARD_INPUT = "-";

    private final Settings settings;
    private final Progress progress;
    private final Gateway gateway;

    private Run(Settings settings) {
        this.settings = settings;
        this.progress = new Progress(Boolean.getBoolean("verbatim.terminal"));
        this.gateway = new Gateway(settings.gatewayPort());
    }

    static void main(String... arguments) {
        try {
            System.exit(dispatch(new ArrayList<>(List.of(arguments))));
        } catch (Failure failure) {
            System.err.println(failure.getMessage());
            System.exit(failure.status());
        }
    }

    private static int dispatch(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h") || arguments.equals(List.of("help"))) {
            System.out.print(HELP);
            return 0;
        }
        if (arguments.isEmpty()) {
            return new Run(Settings.read()).serve(true);
        }
        String command = arguments.removeFirst();
        return switch (command) {
            case "serve" -> {
                if (!arguments.isEmpty()) {
                    throw Failure.usage("./run serve takes no arguments.");
                }
                yield new Run(Settings.read()).serve(false);
            }
            case "analyse", "analyze" -> {
                boolean json = arguments.removeIf("--json"::equals);
                yield new Run(Settings.read()).analyse(readAll(arguments), json);
            }
            default -> throw Failure.usage("./run knows no \"" + command + "\"; ./run --help lists what it does.");
        };
    }

    private int serve(boolean withSample) {
        try (Services services = Services.claim(settings, progress)) {
            new Build(settings, progress).buildWhatChanged();
            services.start();
            if (withSample) {
                Input sample = read(
                        settings.root().resolve("samples/harbour-talks.txt").toString());
                progress.done("Who said what in samples/harbour-talks.txt:");
                System.out.println();
                System.out.println(gateway.analyse(sample.text(), Gateway.Form.TABLE));
            }
            progress.done("Verbatim is up: " + gateway.page() + "  (logs: " + settings.logs() + ")");
            progress.done("Ctrl-C stops it.");
            services.awaitDeath();
            return 1;
        }
    }

    private int analyse(List<Input> inputs, boolean json) {
        if (gateway.isVerbatim()) {
            return print(inputs, json);
        }
        try (Services services = Services.claim(settings, progress)) {
            new Build(settings, progress).buildWhatChanged();
            services.start();
            return print(inputs, json);
        }
    }

    private int print(List<Input> inputs, boolean json) {
        int status = 0;
        for (Input input : inputs) {
            try {
                String answer = gateway.analyse(input.text(), json ? Gateway.Form.JSON : Gateway.Form.TABLE);
                if (!json && inputs.size() > 1) {
                    System.out.println("== " + input.name());
                }
                System.out.println(answer);
            } catch (Failure failure) {
                System.err.println(input.name() + ": " + failure.getMessage());
                status = 1;
            }
        }
        return status;
    }

    /** One article to analyse and what the user calls it. */
    private record Input(String name, String text) {}

    /** Reads every file before anything is started, so that a wrong name costs no minute. */
    private static List<Input> readAll(List<String> names) {
        if (names.isEmpty()) {
            throw Failure.usage("./run analyse needs at least one file, or - for standard input.");
        }
        names.stream()
                .filter(name -> name.startsWith("-") && !name.equals(STANDARD_INPUT))
                .findFirst()
                .ifPresent(option -> {
                    throw Failure.usage("./run analyse knows no option " + option + "; ./run --help lists them.");
                });
        return names.stream().map(Run::read).toList();
    }

    private static Input read(String name) {
        try {
            byte[] bytes = name.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Input(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            throw Failure.usage(name + " is not UTF-8 text.");
        } catch (IOException unreadable) {
            throw Failure.usage(
                    name + " cannot be read" + (Files.exists(Path.of(name)) ? "." : ": there is no such file."));
        }
    }
}
