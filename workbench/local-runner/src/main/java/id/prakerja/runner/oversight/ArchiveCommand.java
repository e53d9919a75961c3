package id.prakerja.runner.oversight;

import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.OversightApi;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuiteOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./prakerja oversight archive}: keeps in files what the topics hold. */
@Command(
        name = "archive",
        description = "Keep what the topics hold in files, from which the memory can be rebuilt.",
        mixinStandardHelpOptions = true)
public final class ArchiveCommand implements Callable<Integer> {

    @Mixin
    private SuiteOption which;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Suite suite = which.suite();
        OversightApi oversight =
                new OversightApi(suite.url(Service.OVERSIGHT), new Callers(DevelopmentIssuer.of(suite.workspace())));
        spec.commandLine()
                .getOut()
                .println("%,d records archived in %s."
                        .formatted(oversight.archive(), suite.workspace().archive()));
        return 0;
    }
}
