package id.prakerja.runner.partner;

import com.sun.net.httpserver.HttpExchange;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.suite.PaymentPartners;
import id.prakerja.signatures.Verification;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import id.prakerja.signatures.WebhookVerifier;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One payment partner's HTTP interface, below its own path:
 *
 * <ul>
 *   <li>{@code POST v1/accounts}: a person opens an account, as in the partner's own app
 *   <li>{@code POST v1/account-confirmations}, {@code GET v1/account-confirmations/<link>}: signed, for incentive-service
 *   <li>{@code GET v1/payouts/<payout>}: signed, what became of an instruction; 404 if none has arrived
 *   <li>{@code POST v1/webhooks}: signed, an instruction, where the partner receives webhooks
 *   <li>{@code GET v1/statement}: what was paid so far
 *   <li>{@code GET v1/enquiries/<payout>}: what its people say on the telephone became of an instruction, which is the truth
 * </ul>
 */
final class PaymentPartner {

    private static final String CONFIRMATIONS = "v1/account-confirmations";
    private static final String PAYOUTS = "v1/payouts/";
    private static final String ENQUIRIES = "v1/enquiries/";
    private static final Answer NOT_SIGNED = new Answer(401, Map.of("code", "SIGNATURE"));

    private final AccountRegister accounts;
    private final PayoutBook book;
    private final ConfirmationDesk confirmations;
    private final Optional<WebhookDesk> webhooks;
    private final WebhookVerifier verifier = new WebhookVerifier(Clock.systemUTC());
    private final WebhookKey key;

    PaymentPartner(AccountRegister accounts, PayoutBook book, Optional<WebhookDesk> webhooks, WebhookKey key) {
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.book = book;
        this.confirmations = new ConfirmationDesk(accounts);
        this.key = key;
    }

    Answer answer(HttpExchange exchange, String path) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String request = exchange.getRequestMethod() + " " + path;
        if (path.startsWith(CONFIRMATIONS) || path.startsWith(PAYOUTS) || path.equals(PaymentPartners.WEBHOOKS)) {
            return isSigned(exchange, body) ? answerSigned(request, body) : NOT_SIGNED;
        }
        return switch (request) {
            case "POST v1/accounts" -> {
                accounts.open(Json.read(body, WalletAccount.class));
                yield new Answer(201, Map.of());
            }
            case "GET v1/statement" -> new Answer(200, book.statement());
            default -> path.startsWith(ENQUIRIES) ? found(path) : Answer.NOT_FOUND;
        };
    }

    private Answer answerSigned(String request, byte[] body) throws IOException {
        if (request.equals("POST " + CONFIRMATIONS)) {
            return new Answer(200, confirmations.confirm(Json.tree(body)));
        }
        if (request.equals("POST " + PaymentPartners.WEBHOOKS)) {
            return webhooks.isPresent() ? webhooks.get().take(body) : Answer.NOT_FOUND;
        }
        if (request.startsWith("GET " + PAYOUTS)) {
            return found(request);
        }
        return confirmations
                .answerGiven(lastOf(request))
                .map(answer -> new Answer(200, answer))
                .orElse(Answer.NOT_FOUND);
    }

    private Answer found(String path) {
        return book.report(lastOf(path)).map(answer -> new Answer(200, answer)).orElse(Answer.NOT_FOUND);
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        Verification verification = verifier.verify(
                List.of(key),
                exchange.getRequestHeaders().getFirst(WebhookSigner.ID),
                exchange.getRequestHeaders().getFirst(WebhookSigner.TIMESTAMP),
                exchange.getRequestHeaders().getFirst(WebhookSigner.SIGNATURE),
                body);
        return verification == Verification.VALID;
    }

    /**
     * What to send back.
     *
     * @param status HTTP status
     * @param body to be sent as JSON
     */
    record Answer(int status, Object body) {
        static final Answer NOT_FOUND = new Answer(404, Map.of("code", "NOT_FOUND"));
    }
}
