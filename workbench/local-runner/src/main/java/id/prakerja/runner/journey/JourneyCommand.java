package id.prakerja.runner.journey;

import id.prakerja.runner.client.ApiException;
import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.ServiceHttp;
import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuiteOption;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./prakerja journey ID}: one person from registration to payout, gathered from the four services. */
@Command(
        name = "journey",
        description = "Tell one person's way from registration to payout, gathered from the four services.",
        mixinStandardHelpOptions = true)
public final class JourneyCommand implements Callable<Integer> {

    private static final int NOT_FOUND = 404;

    /** Those that act; what the one that listens knows, it knows from them. */
    private static final Set<Service> TELLING = EnumSet.complementOf(EnumSet.of(Service.OVERSIGHT));

    @Parameters(paramLabel = "ID", description = "The person's id, the same in all services.")
    private UUID person;

    @Mixin
    private SuiteOption which;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Suite suite = which.suite();
        Callers callers = new Callers(DevelopmentIssuer.of(suite.workspace()));
        Timeline timeline = new Timeline();
        for (Service service : TELLING) {
            String people = service == Service.REGISTRATION ? "applicants" : "participants";
            try {
                timeline.add(
                        service.shortName(),
                        ServiceHttp.impatient(suite.url(service))
                                .get("/v1/%s/%s/journey".formatted(people, person), callers.staff("auditor")));
            } catch (ApiException refused) {
                if (refused.status() != NOT_FOUND) {
                    throw refused;
                }
            }
        }
        if (timeline.isEmpty()) {
            throw new PlainFailure("No service knows a person with the id %s.".formatted(person));
        }
        out.println("Person %s (times in Jakarta):".formatted(person));
        timeline.print(out);
        return 0;
    }
}
