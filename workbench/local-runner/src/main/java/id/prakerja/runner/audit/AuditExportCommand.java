package id.prakerja.runner.audit;

import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.Credentials;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.client.ServiceHttp;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.SuiteOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./prakerja audit-export --wave N}: everything about each payout of a wave, with a manifest. */
@Command(
        name = "audit-export",
        description = "Take everything about each payout of a wave, one line each, with a manifest.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What broke off goes on where it was when the command is run again.",
            "Exits with 0 if all of it has come and nothing is wrong with it, with 1 if something is."
        })
public final class AuditExportCommand implements Callable<Integer> {

    @Option(names = "--wave", required = true, paramLabel = "N", description = "The wave's number.")
    private int wave;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to (default: here).")
    private Path folder = Path.of(".");

    @Option(names = "--reason", paramLabel = "TEXT", description = "What for; it is logged (default: Audit).")
    private String reason = "Audit";

    @Option(
            names = "--service",
            paramLabel = "URL",
            description = "Address of incentive-service (default: that of the suite on this machine).")
    private Optional<URI> address = Optional.empty();

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Token of an auditor (default: one of the development issuer).")
    private Optional<String> token = Optional.empty();

    @Mixin
    private SuiteOption which;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        URI service = address.orElseGet(() -> which.suite().url(Service.INCENTIVE));
        Credentials auditor = token.map(Credentials::bearer)
                .orElseGet(() -> new Callers(DevelopmentIssuer.of(which.suite().workspace())).staff("auditor"));
        AuditFile file = new AuditFile(folder.toAbsolutePath(), wave);
        new AuditDownload(service, auditor, reason).complete(file);
        AuditSummary summary = AuditSummary.of(file);
        Files.write(
                file.manifest(),
                Json.bytes(summary.manifest(reason, new ServiceHttp(service).get("/v1/ledger/checkpoint", auditor))));
        out.printf("%,d payouts of wave %d in %s.%n", summary.lines(), wave, file.lines());
        summary.fault().ifPresent(fault -> out.println("Something is wrong: " + fault + "."));
        return summary.fault().isEmpty() ? 0 : 1;
    }
}
