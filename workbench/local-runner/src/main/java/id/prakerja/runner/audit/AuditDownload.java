package id.prakerja.runner.audit;

import id.prakerja.runner.client.Credentials;
import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** Takes the lines of a wave from incentive-service, and goes on where it broke off; memory holds one piece. */
final class AuditDownload {

    private static final int OK = 200;
    private static final int MOST_BREAKS = 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final Credentials credentials;
    private final String reason;

    AuditDownload(URI service, Credentials credentials, String reason) {
        this.service = service;
        this.credentials = credentials;
        this.reason = reason;
    }

    /** Takes all lines that have not come yet. */
    void complete(AuditFile file) throws IOException {
        Files.createDirectories(file.folder());
        for (int breaks = 0; !whole(file); breaks++) {
            if (breaks == MOST_BREAKS) {
                throw new PlainFailure("It broke off %d times; run it again to go on.".formatted(breaks));
            }
            pause();
        }
        Files.move(file.part(), file.lines(), StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean whole(AuditFile file) throws IOException {
        Optional<String> after = file.lastKey();
        try {
            HttpResponse<InputStream> answer =
                    http.send(request(file.wave(), after), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream lines = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new PlainFailure("incentive-service answered %d: %s"
                            .formatted(answer.statusCode(), new String(lines.readAllBytes(), StandardCharsets.UTF_8)));
                }
                try (OutputStream part =
                        Files.newOutputStream(file.part(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                    lines.transferTo(part);
                }
            }
            return true;
        } catch (IOException brokeOff) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("Interrupted.", e);
        }
    }

    private HttpRequest request(int wave, Optional<String> after) {
        String query = "?reason=" + encoded(reason)
                + after.map(key -> "&after=" + encoded(key)).orElse("");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve("/v1/audit/waves/" + wave + ".ndjson" + query));
        credentials.headers(new byte[0]).forEach(request::header);
        return request.GET().build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("Interrupted.", e);
        }
    }
}
