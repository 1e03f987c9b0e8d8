package verbatim.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures accuracy and speed, beside what others use instead. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures accuracy and speed, beside what others use instead.",
        subcommands = {
            QuotesCommand.class,
            ToneCommand.class,
            SpeedCommand.class,
            LoopsCommand.class,
            PageCommand.class,
            SearchCommand.class
        })
public final class Benchmarks {

    private Benchmarks() {}

    /** Ends with status 0 when everything was answered, 1 when something failed, 2 when the command was not understood. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
