package id.prakerja.runner.suite;

import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.workspace.Workspace;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./prakerja token}: prints a token for the running suite, ready for {@code Authorization: Bearer}. */
@Command(
        name = "token",
        description = "Print a token of the development issuer.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: curl -H \"Authorization: Bearer $(./prakerja token --role operator)\" ..."})
public final class TokenCommand implements Callable<Integer> {

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "applicant, officer, operator, curator, finance or auditor.")
    private String role;

    @Option(names = "--applicant", paramLabel = "ID", description = "The applicant whose own data the token opens.")
    private Optional<UUID> applicant;

    @Option(names = "--region", paramLabel = "PP", description = "Two-digit province of an officer, such as 32.")
    private Optional<String> region;

    @Option(names = "--subject", paramLabel = "NAME", description = "Account name; made up if absent.")
    private Optional<String> subject;

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "12",
            description = "How long it is good for, in hours (default ${DEFAULT-VALUE}).")
    private int hours;

    @Mixin
    private SuiteOption which;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String wanted = role.toLowerCase(Locale.ROOT);
        if (!TokenHolder.ROLES.contains(wanted)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no role %s; the roles are %s.".formatted(role, String.join(", ", TokenHolder.ROLES)));
        }
        Workspace workspace = which.suite().workspace();
        workspace.create();
        String account = subject.orElseGet(() -> applicant.map(UUID::toString).orElse("local-" + wanted));
        String token = DevelopmentIssuer.of(workspace)
                .token(new TokenHolder(account, wanted, applicant, region), Duration.ofHours(hours));
        spec.commandLine().getOut().println(token);
        return 0;
    }
}
