package id.prakerja.runner.verification;

import id.prakerja.transparency.LogFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The files of a log as anybody gets them. */
final class ServedLog implements LogFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String address;

    ServedLog(String address) {
        this.address = address.endsWith("/") ? address : address + "/";
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.statusCode() != OK) {
                throw new IOException("%s answers %d".formatted(request.uri(), answer.statusCode()));
            }
            return Optional.of(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void write(String path, byte[] content) {
        throw new UnsupportedOperationException("A log that others serve is read");
    }

    @Override
    public void writeAll(Map<String, byte[]> contents) {
        throw new UnsupportedOperationException("A log that others serve is read");
    }
}
