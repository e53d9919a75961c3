package id.prakerja.runner.suite;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which suite of this checkout a command is about: the one on the standard ports, or one beside it. */
public final class SuiteOption {

    private static final int FIRST_FREE_FOR_ALL = 1024;
    private static final int LAST = 65_000;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "A suite of its own on the ports above N, with its data in a folder of its own.")
    private Optional<Integer> portBase = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * The suite.
     *
     * @throws ParameterException if there are no such ports
     */
    public Suite suite() {
        return portBase.map(this::beside).orElseGet(Suite::current);
    }

    private Suite beside(int base) {
        if (base < FIRST_FREE_FOR_ALL || base > LAST) {
            throw new ParameterException(
                    spec.commandLine(), "--port-base is a number from %d to %d.".formatted(FIRST_FREE_FOR_ALL, LAST));
        }
        return Suite.above(base);
    }
}
