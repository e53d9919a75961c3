package id.prakerja.runner.partner;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.Json;
import id.prakerja.snap.SignatureEncoding;
import id.prakerja.snap.SnapAmount;
import id.prakerja.snap.SnapKeys;
import id.prakerja.snap.SnapService;
import id.prakerja.snap.SnapTime;
import id.prakerja.snap.StringToSign;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Takes credits in bulk, makes each as if it had been asked for by itself, and notifies of all at once, signed with the provider's own key.
 * Of a credit that would have got no answer the notification says nothing.
 */
final class SnapBulk {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final SnapBook book;
    private final SnapCredits credits;
    private final Optional<URI> notifyAt;
    private final PrivateKey key;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();

    SnapBulk(SnapBook book, SnapCredits credits, Optional<URI> notifyAt, PrivateKey key, Clock clock) {
        this.book = book;
        this.credits = credits;
        this.notifyAt = notifyAt;
        this.key = key;
        this.clock = clock;
    }

    PaymentPartner.Answer take(JsonNode body) {
        List<SnapBook.Terms> wanted = new ArrayList<>();
        for (JsonNode one : body.path("bulkObject")) {
            OptionalLong rupiah =
                    SnapAmount.rupiah(one.path("amount").path("value").asText());
            String reference = one.path("partnerReferenceNo").asText();
            String account = one.path("accountNumber").asText();
            if (rupiah.isEmpty() || reference.isEmpty() || account.isEmpty()) {
                return SnapAnswers.of(SnapService.BULK_CASH_IN, "40002");
            }
            wanted.add(new SnapBook.Terms(reference, account, rupiah.getAsLong()));
        }
        if (wanted.isEmpty() || notifyAt.isEmpty()) {
            return SnapAnswers.of(SnapService.BULK_CASH_IN, wanted.isEmpty() ? "40002" : "40501");
        }
        String bulkId = UUID.randomUUID().toString();
        String partnerBulkId = body.path("partnerBulkId").asText();
        List<Map<String, Object>> results =
                wanted.stream().map(this::credit).flatMap(Optional::stream).toList();
        if (!results.isEmpty()) {
            notifyOf(bulkId, partnerBulkId, results);
        }
        if (wanted.stream().anyMatch(this::toldTwice)) {
            notifyOf(bulkId, partnerBulkId, results);
        }
        return SnapAnswers.of(
                SnapService.BULK_CASH_IN, "20000", Map.of("bulkId", bulkId, "partnerBulkId", partnerBulkId));
    }

    private Optional<Map<String, Object>> credit(SnapBook.Terms wanted) {
        return credits.credit(SnapService.BULK_CASH_IN_NOTIFY, wanted).map(answer -> {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("customerNumber", wanted.account());
            result.put("partnerReferenceNo", wanted.reference());
            result.put("amount", SnapAnswers.amount(wanted.rupiah()));
            result.putAll(Json.fields(answer.body()));
            return result;
        });
    }

    private boolean toldTwice(SnapBook.Terms wanted) {
        return book.outcome(wanted.reference())
                .map(credits::lieAbout)
                .filter(Lie.TWICE::equals)
                .isPresent();
    }

    private void notifyOf(String bulkId, String partnerBulkId, List<Map<String, Object>> results) {
        byte[] body = Json.bytes(Map.of("bulkId", bulkId, "partnerBulkId", partnerBulkId, "bulkObject", results));
        URI address = notifyAt.orElseThrow();
        String timestamp = SnapTime.text(clock.instant());
        byte[] signature = SnapKeys.sign(key, StringToSign.asymmetric("POST", address.getRawPath(), body, timestamp));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(WITHIN)
                .header("Content-Type", "application/json")
                .header("X-TIMESTAMP", timestamp)
                .header("X-SIGNATURE", SignatureEncoding.BASE64.encode(signature))
                .header("X-PARTNER-ID", "SIMULATOR")
                .header("X-EXTERNAL-ID", SnapTime.externalId(clock.instant(), clock.millis()))
                .header("CHANNEL-ID", "95221")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        var unused = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }
}
