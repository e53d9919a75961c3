package id.prakerja.benchmarks.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.prakerja.signatures.WebhookSigner;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Completions by the thousand, two batches under way. */
final class Batches {

    private static final int LINES = 1_000;
    private static final int UNDER_WAY = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String RECORDED = "\"status\":201";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String platform;
    private final WebhookSigner signer;

    Batches(URI training, String platform, WebhookSigner signer) {
        address = training.resolve("/v1/completions:batch");
        this.platform = platform;
        this.signer = signer;
    }

    /** Sends all of these lines; gives lines per second. Each must be recorded. */
    double linesPerSecond(List<String> lines) {
        List<String> batches = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES) {
            batches.add(String.join("\n", lines.subList(from, Math.min(lines.size(), from + LINES))));
        }
        long start = System.nanoTime();
        List<CompletableFuture<Void>> senders = new ArrayList<>();
        for (int sender = 0; sender < UNDER_WAY; sender++) {
            int first = sender;
            senders.add(CompletableFuture.runAsync(() -> {
                for (int batch = first; batch < batches.size(); batch += UNDER_WAY) {
                    send(batches.get(batch));
                }
            }));
        }
        senders.forEach(CompletableFuture::join);
        return lines.size() / ((System.nanoTime() - start) / 1e9);
    }

    private void send(String batch) {
        byte[] body = batch.getBytes(UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-ndjson")
                .header("webhook-partner", platform)
                .POST(BodyPublishers.ofByteArray(body));
        signer.headers(UUID.randomUUID().toString(), Instant.now(), body).forEach(request::header);
        HttpResponse<String> answer =
                http.sendAsync(request.build(), BodyHandlers.ofString()).join();
        long refused =
                answer.body().lines().filter(line -> !line.contains(RECORDED)).count();
        if (answer.statusCode() != 200 || refused > 0) {
            throw new IllegalStateException("Of a batch %d lines were refused: %d %s"
                    .formatted(
                            refused,
                            answer.statusCode(),
                            answer.body().lines().findFirst().orElse("")));
        }
    }
}
