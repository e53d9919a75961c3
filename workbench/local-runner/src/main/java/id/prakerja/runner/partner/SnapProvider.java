package id.prakerja.runner.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import id.prakerja.events.PayoutReported;
import id.prakerja.runner.client.Json;
import id.prakerja.snap.SnapAmount;
import id.prakerja.snap.SnapService;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A payment partner's SNAP BI interface, in ASPI's paths and in DANA's: strict about signatures, liberal in dialect. Its money is the
 * partner's one book; which number fails how is the {@link SnapScenario}'s.
 */
final class SnapProvider {

    private static final String NAME = "PESERTA PRAKERJA";

    private final SnapGate gate;
    private final SnapBook book;
    private final SnapCredits credits;
    private final SnapBulk bulk;
    private final AccountRegister accounts;

    SnapProvider(SnapGate gate, SnapBook book, SnapCredits credits, SnapBulk bulk, AccountRegister accounts) {
        this.gate = gate;
        this.book = book;
        this.credits = credits;
        this.bulk = bulk;
        this.accounts = accounts;
    }

    /** Whether a path is one of SNAP's services. */
    static boolean serves(String path) {
        return serviceOf(path).isPresent();
    }

    /** Answers a request; empty to hang up without an answer. */
    Optional<PaymentPartner.Answer> answer(HttpExchange exchange, String path) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        SnapService service = serviceOf(path).orElseThrow();
        JsonNode body;
        try {
            body = Json.tree(bytes);
        } catch (IOException noJson) {
            return Optional.of(SnapAnswers.of(service, "40000"));
        }
        SnapRequest request = new SnapRequest(exchange, path, bytes, body);
        if (!exchange.getRequestMethod().equals("POST")) {
            return Optional.of(SnapAnswers.of(service, "40500"));
        }
        if (service == SnapService.ACCESS_TOKEN) {
            return Optional.of(
                    gate.token(request).map(SnapProvider::token).orElseGet(() -> SnapAnswers.of(service, "40100")));
        }
        Optional<String> refusal = gate.refusal(request);
        return refusal.isPresent()
                ? Optional.of(SnapAnswers.of(service, refusal.get()))
                : answer(service, request.body());
    }

    private Optional<PaymentPartner.Answer> answer(SnapService service, JsonNode body) {
        return switch (service) {
            case TOP_UP -> credit(service, body, "customerNumber");
            case TRANSFER_INTRABANK, TRANSFER_INTERBANK -> credit(service, body, "beneficiaryAccountNo");
            case TOP_UP_STATUS, TRANSFER_STATUS -> Optional.of(status(service, body));
            case CUSTOMER_INQUIRY -> Optional.of(inquiry(service, body, "customerNumber", "customerName"));
            case INTERNAL_ACCOUNT_INQUIRY, EXTERNAL_ACCOUNT_INQUIRY ->
                Optional.of(inquiry(service, body, "beneficiaryAccountNo", "beneficiaryAccountName"));
            case BULK_CASH_IN -> Optional.of(bulk.take(body));
            case ACCESS_TOKEN, BULK_CASH_IN_NOTIFY -> Optional.of(SnapAnswers.of(service, "40501"));
        };
    }

    private Optional<PaymentPartner.Answer> credit(SnapService service, JsonNode body, String account) {
        String reference = body.path("partnerReferenceNo").asText();
        String number = body.path(account).asText();
        OptionalLong rupiah =
                SnapAmount.rupiah(body.path("amount").path("value").asText());
        if (reference.isEmpty() || number.isEmpty()) {
            return Optional.of(SnapAnswers.of(service, "40002"));
        }
        if (rupiah.isEmpty()
                || rupiah.getAsLong() == 0
                || !SnapAmount.CURRENCY.equals(
                        body.path("amount").path("currency").asText())) {
            return Optional.of(SnapAnswers.of(service, "40001"));
        }
        return credits.credit(service, new SnapBook.Terms(reference, number, rupiah.getAsLong()));
    }

    private PaymentPartner.Answer status(SnapService service, JsonNode body) {
        String reference = body.path("originalPartnerReferenceNo").asText();
        if (reference.isEmpty()) {
            return SnapAnswers.of(service, "40002");
        }
        Optional<SnapBook.Terms> terms = book.terms(reference);
        Optional<PayoutReported> outcome = book.outcome(reference);
        Lie lie = outcome.map(credits::lieAbout).orElse(Lie.NONE);
        if (terms.isEmpty() || SnapLies.notKnown(lie, book.inquired(reference))) {
            return SnapAnswers.of(service, "40401");
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("originalPartnerReferenceNo", reference);
        outcome.ifPresent(known -> more.put("originalReferenceNo", known.partnerReference()));
        more.put("serviceCode", body.path("serviceCode").asText());
        more.put("amount", SnapAnswers.amount(SnapLies.amount(lie, terms.get().rupiah())));
        more.put("latestTransactionStatus", SnapLies.status(lie).orElseGet(() -> credits.status(terms.get(), outcome)));
        return SnapAnswers.of(service, "20000", more);
    }

    private PaymentPartner.Answer inquiry(SnapService service, JsonNode body, String account, String name) {
        String number = body.path(account).asText();
        Optional<WalletAccount> known = accounts.find(SnapCredits.local(number));
        if (known.isEmpty()) {
            return SnapAnswers.of(service, "40411");
        }
        return known.get().active()
                ? SnapAnswers.of(service, "20000", Map.of(account, number, name, NAME))
                : SnapAnswers.of(service, "40318");
    }

    private static PaymentPartner.Answer token(String token) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("accessToken", token);
        more.put("tokenType", "Bearer");
        more.put("expiresIn", Long.toString(SnapGate.TOKEN_VALID.toSeconds()));
        return SnapAnswers.of(SnapService.ACCESS_TOKEN, "20000", more);
    }

    /** By the end of the path, whatever version or product stands before it; the longest end counts. */
    private static Optional<SnapService> serviceOf(String path) {
        String plain = "/" + path.replaceFirst("\\.htm$", "");
        SnapService found = null;
        for (SnapService service : SnapService.values()) {
            String end = service.path().substring("/v1.0".length());
            if (plain.endsWith(end)
                    && (found == null || end.length() > found.path().length() - "/v1.0".length())) {
                found = service;
            }
        }
        return Optional.ofNullable(found);
    }
}
