package id.prakerja.runner.conformance;

import id.prakerja.runner.client.Json;
import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What was found of all rules.
 *
 * @param partner who was tried
 * @param role as what, such as {@code payment over WEBHOOK}
 * @param triedAt when, UTC
 * @param findings one for each rule
 */
record Verdicts(String partner, String role, Instant triedAt, List<Rule.Finding> findings) {

    static Verdicts of(String partner, String role, List<Rule> rules, PrintWriter out) {
        List<Rule.Finding> findings = rules.stream()
                .map(rule -> {
                    Rule.Finding finding = rule.tried();
                    out.println(line(finding));
                    out.flush();
                    return finding;
                })
                .toList();
        return new Verdicts(partner, role, Instant.now(), findings);
    }

    boolean kept() {
        return findings.stream().allMatch(Rule.Finding::kept);
    }

    /** Writes them for machines, and beside it for people. */
    void write(Path json) {
        String name = json.getFileName().toString();
        Path readable = json.resolveSibling(name.replaceFirst("\\.json$", "") + ".md");
        try {
            Files.createDirectories(json.toAbsolutePath().getParent());
            Files.write(json, Json.bytes(this));
            Files.writeString(readable, readable());
        } catch (IOException e) {
            throw new PlainFailure("The report cannot be written to %s: %s.".formatted(json, e.getMessage()), e);
        }
    }

    private String readable() {
        StringBuilder text = new StringBuilder("# %s, %s%n%n%s: %d of %d rules are kept.%n"
                .formatted(
                        partner,
                        role,
                        triedAt,
                        findings.stream().filter(Rule.Finding::kept).count(),
                        findings.size()));
        for (Rule.Finding finding : findings) {
            text.append(
                    "%n## %s %s%n%n%s%n".formatted(finding.kept() ? "PASS" : "FAIL", finding.rule(), finding.text()));
            if (!finding.kept()) {
                text.append("%n**%s**%n".formatted(finding.why()));
            }
            text.append("%n```%n%s%n```%n".formatted(String.join(System.lineSeparator(), finding.transcript())));
        }
        return text.toString();
    }

    private static String line(Rule.Finding finding) {
        return finding.kept()
                ? "  PASS  %-26s %s".formatted(finding.rule(), finding.text())
                : "  FAIL  %-26s %s%n        %s".formatted(finding.rule(), finding.text(), finding.why());
    }
}
