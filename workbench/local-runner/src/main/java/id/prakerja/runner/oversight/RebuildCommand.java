package id.prakerja.runner.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.OversightApi;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuiteOption;
import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./prakerja oversight rebuild}: tells everything anew from the topics, and compares. */
@Command(
        name = "rebuild",
        description = "Fill the memory a second time from the topics, and compare every figure with the running one.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exits with 0 if every figure is equal, with 1 if not; then it says where."})
public final class RebuildCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_NANOS = 250_000_000;

    @Option(names = "--adopt", description = "If they differ, what was rebuilt takes the running one's place.")
    private boolean adopt;

    @Option(
            names = "--from-archive",
            description = "Take what is archived from the archive, and only the rest from the topics.")
    private boolean fromArchive;

    @Mixin
    private SuiteOption which;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Suite suite = which.suite();
        OversightApi oversight =
                new OversightApi(suite.url(Service.OVERSIGHT), new Callers(DevelopmentIssuer.of(suite.workspace())));
        JsonNode rebuild = await(
                oversight,
                oversight.startRebuild(adopt, fromArchive, UUID.randomUUID().toString()));
        print(out, rebuild);
        return "EQUAL".equals(status(rebuild)) ? 0 : 1;
    }

    private static JsonNode await(OversightApi oversight, String id) {
        boolean terminal = Boolean.getBoolean("prakerja.terminal");
        try (ProgressBar bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("records replayed")
                        .hideEta()
                        .build()
                : null) {
            while (true) {
                JsonNode rebuild = oversight.rebuild(id);
                if (bar != null) {
                    bar.maxHint(rebuild.path("recordsTotal").asLong());
                    bar.stepTo(rebuild.path("recordsDone").asLong());
                }
                if (!rebuild.path("finishedAt").isNull()) {
                    return rebuild;
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
    }

    private static void print(PrintWriter out, JsonNode rebuild) {
        out.println("%,d records replayed, %,d refused; %,d events parked."
                .formatted(
                        rebuild.path("recordsDone").asLong(),
                        rebuild.path("refused").asLong(),
                        rebuild.path("parked").asLong()));
        for (JsonNode topic : rebuild.path("incomplete")) {
            out.println("  The first records of %s are no longer there.".formatted(topic.asText()));
        }
        for (JsonNode figure : rebuild.path("figures")) {
            out.println("  %-7s %-20s %s"
                    .formatted(
                            figure.path("equal").asBoolean() ? "equal" : "DIFFERS",
                            figure.path("figure").asText(),
                            figure.path("rebuilt").asText()));
            for (JsonNode difference : figure.path("differences")) {
                out.println("          %s: running %s, rebuilt %s"
                        .formatted(difference.path("where"), difference.path("running"), difference.path("rebuilt")));
            }
        }
        out.println(
                switch (status(rebuild)) {
                    case "EQUAL" -> "Every figure is what the topics say.";
                    case "ADOPTED" -> "Figures differed; what was rebuilt has taken the running one's place.";
                    case "DIFFERENT" -> "Figures differ from what the topics say.";
                    default ->
                        "It could not be done: " + rebuild.path("failure").asText();
                });
    }

    private static String status(JsonNode rebuild) {
        return rebuild.path("status").asText();
    }
}
