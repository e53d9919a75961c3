package id.prakerja.runner.demo;

import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Addresses;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What to try next on the suite that was left running.
 *
 * @param suite the suite
 * @param wave who was paid
 * @param newYear who can buy
 */
record Invitation(Suite suite, Wave wave, NewYear newYear) {

    private static final String BUYER = "buyer";

    void print(PrintWriter out) {
        Applying.Registered paid = paid();
        Applying.Registered buyer = newYear.buyer();
        Map<String, Path> tokens = writeTokens(paid, buyer);
        String option = suite.ports().option();
        URI training = suite.url(Service.TRAINING);

        out.println("The suite stays up:");
        new Addresses(suite).print(out);
        out.println();
        out.println("Tokens, good for 12 hours, are in %s: %s."
                .formatted(
                        tokens.get(BUYER).getParent(),
                        String.join(", ", tokens.keySet().stream().sorted().toList())));
        out.println("A file is used as in the lines below; other tokens come from ./prakerja token --role ROLE.");
        out.println();
        out.println("Try:");
        out.println("  ./prakerja status" + option);
        out.println("  ./prakerja journey %s%s".formatted(paid.id(), option));
        curl(out, tokens.get("operator"), suite.url(Service.SELECTION) + "/v1/waves");
        curl(out, tokens.get("finance"), suite.url(Service.INCENTIVE) + "/v1/payouts?status=SETTLED&limit=3");
        out.println();
        out.println("%s can buy a training, with all of the balance left, as participant %s:"
                .formatted(buyer.person().name(), buyer.id()));
        curl(out, tokens.get(BUYER), training + "/v1/participants/%s/account".formatted(buyer.id()));
        out.println("The platforms' keys to sign the purchase with are in %s."
                .formatted(suite.workspace().partnerKeys()));
        out.println();
        signIn(out, paid.person(), tokens.get("operator"));
        out.println("Stop it with ./prakerja down%s.".formatted(option));
        out.println();
    }

    private Map<String, Path> writeTokens(Applying.Registered paid, Applying.Registered buyer) {
        TokenFiles files = new TokenFiles(suite);
        Map<String, Path> tokens = new HashMap<>();
        for (String role : TokenHolder.ROLES) {
            tokens.put(role, files.write(role, holder(role, paid)));
        }
        tokens.put(BUYER, files.write(BUYER, TokenHolder.applicant(buyer.id())));
        return tokens;
    }

    /** How a made-up person gets a token of their own: the code lies in the outbox instead of being sent. */
    private void signIn(PrintWriter out, Person person, Path operator) {
        URI registration = suite.url(Service.REGISTRATION);
        String who = "\"nik\":\"%s\",\"phone\":\"%s\"".formatted(person.nik(), person.phone());
        out.println("Sign in as %s, with a code that would have been sent as SMS:".formatted(person.name()));
        out.println("  curl -s --json '{%s}' %s/v1/sign-in/code".formatted(who, registration));
        curl(
                out,
                operator,
                registration
                        + "/v1/notices/development-outbox?limit=1&recipient=%s"
                                .formatted(URLEncoder.encode(person.phone(), StandardCharsets.UTF_8)));
        out.println("  curl -s --json '{%s,\"code\":\"...\"}' %s/v1/sign-in".formatted(who, registration));
        out.println();
    }

    private static TokenHolder holder(String role, Applying.Registered paid) {
        return switch (role) {
            case "applicant" -> TokenHolder.applicant(paid.id());
            case "officer" -> TokenHolder.officer(paid.person().province());
            default -> TokenHolder.staff(role);
        };
    }

    private static void curl(PrintWriter out, Path token, String url) {
        out.println("  curl -s -H @%s '%s'".formatted(token, url));
    }

    private Applying.Registered paid() {
        return wave.cast().finishers(fate -> fate == Fate.PAID).get(0);
    }
}
