package id.prakerja.runner.demo;

import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Addresses;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What to try next on the suite that was left running. */
record Invitation(Suite suite, Wave wave) {

    private static final Duration VALIDITY = Duration.ofHours(12);

    void print(PrintWriter out) {
        out.println("The suite stays up:");
        new Addresses(suite).print(out);
        out.println();
        out.println("Tokens, good for 12 hours (more with ./prakerja token --role ROLE):");
        DevelopmentIssuer issuer = DevelopmentIssuer.of(suite.workspace());
        Applying.Registered paid = paid();
        for (String role : TokenHolder.ROLES) {
            out.println("  %-10s %s".formatted(role, issuer.token(holder(role, paid), VALIDITY)));
        }
        out.println();
        out.println("Try:");
        out.println("  ./prakerja status");
        out.println("  ./prakerja journey " + paid.id());
        curl(out, "operator", suite.url(Service.SELECTION) + "/v1/waves");
        curl(out, "finance", suite.url(Service.INCENTIVE) + "/v1/payouts?status=SETTLED&limit=3");
        curl(out, "operator", suite.url(Service.TRAINING) + "/v1/participants/%s/account".formatted(paid.id()));
        out.println("  ./prakerja down");
        out.println();
        signIn(out, paid.person());
    }

    /** How a made-up person gets a token of their own: the code lies in the outbox instead of being sent. */
    private void signIn(PrintWriter out, Person person) {
        URI registration = suite.url(Service.REGISTRATION);
        String who = "\"nik\":\"%s\",\"phone\":\"%s\"".formatted(person.nik(), person.phone());
        out.println("Sign in as %s, with a code that would have been sent as SMS:".formatted(person.name()));
        out.println("  curl -s --json '{%s}' %s/v1/sign-in/code".formatted(who, registration));
        curl(
                out,
                "operator",
                registration
                        + "/v1/notices/development-outbox?limit=1&recipient=%s"
                                .formatted(URLEncoder.encode(person.phone(), StandardCharsets.UTF_8)));
        out.println("  curl -s --json '{%s,\"code\":\"...\"}' %s/v1/sign-in".formatted(who, registration));
        out.println();
    }

    private TokenHolder holder(String role, Applying.Registered paid) {
        return switch (role) {
            case "applicant" -> TokenHolder.applicant(paid.id());
            case "officer" -> TokenHolder.officer(paid.person().province());
            default -> TokenHolder.staff(role);
        };
    }

    private static void curl(PrintWriter out, String role, String url) {
        out.println("  curl -s -H \"Authorization: Bearer $(./prakerja token --role %s)\" '%s'".formatted(role, url));
    }

    private Applying.Registered paid() {
        return wave.cast().finishers(fate -> fate == Fate.PAID).get(0);
    }
}
