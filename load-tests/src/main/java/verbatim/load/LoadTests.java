package verbatim.load;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Puts load on a running gateway. */
@Command(
        name = "load-tests/run",
        mixinStandardHelpOptions = true,
        description = "Puts load on a running Verbatim and tells whether its objectives hold.",
        subcommands = {
            ArrivalCommand.class,
            SaturationCommand.class,
            SoakCommand.class,
            SpikeCommand.class,
            MixedCommand.class,
            CorpusCommand.class
        })
public final class LoadTests {

    private LoadTests() {}

    /** Ends with status 0 if the objectives hold, 1 if one is missed, 2 if nothing could be measured. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new LoadTests()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage() == null ? failure : failure.getMessage());
            return 2;
        });
    }
}
