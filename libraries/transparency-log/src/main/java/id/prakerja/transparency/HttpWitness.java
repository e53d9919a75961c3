package id.prakerja.transparency;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A witness that is asked over HTTP. */
public final class HttpWitness implements Cosigner {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int LONGEST_NUMBER = 18;

    /** Cosignatures are some lines, a size is one. */
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI address;
    private final NoteKey key;
    private long lastSeen;

    /**
     * A witness at an address.
     *
     * @param address below which {@code add-checkpoint} lies
     * @param key with what its cosignatures are checked
     */
    public HttpWitness(URI address, NoteKey key) {
        this.address = URI.create(address + (address.toString().endsWith("/") ? "" : "/") + "add-checkpoint");
        this.key = key;
    }

    @Override
    public NoteKey key() {
        return key;
    }

    /** The first question may guess wrongly what the witness saw last; its answer says it, and the second does not. */
    @Override
    public synchronized Optional<SignedNote.Line> cosign(Checkpoint checkpoint, SignedNote signed, LogFiles files) {
        try {
            Answer answer = ask(checkpoint, signed, files);
            if (answer.status() == CONFLICT) {
                Optional<Long> seen = size(answer.body()).filter(size -> size <= checkpoint.size());
                if (seen.isEmpty()) {
                    return Optional.empty();
                }
                lastSeen = seen.get();
                answer = ask(checkpoint, signed, files);
            }
            if (answer.status() != OK) {
                return Optional.empty();
            }
            lastSeen = checkpoint.size();
            return answer.body()
                    .lines()
                    .map(SignedNote.Line::parse)
                    .filter(line -> signed.with(List.of(line)).isSignedBy(key))
                    .findFirst();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Answer ask(Checkpoint checkpoint, SignedNote signed, LogFiles files)
            throws IOException, InterruptedException {
        List<Hash> proof = lastSeen == 0 || lastSeen == checkpoint.size()
                ? List.of()
                : new TreeReader(files, checkpoint.size()).consistency(lastSeen);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(Witness.Request.text(lastSeen, proof, signed)))
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        // Closed without being read to its end, an answer without end is cut off.
        try (InputStream body = answer.body()) {
            return new Answer(answer.statusCode(), new String(body.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8));
        }
    }

    private static Optional<Long> size(String body) {
        String number = body.strip();
        return number.matches("[0-9]+") && number.length() <= LONGEST_NUMBER
                ? Optional.of(Long.parseLong(number))
                : Optional.empty();
    }

    private record Answer(int status, String body) {}
}
