package id.prakerja.console.gateway;

import id.prakerja.pages.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that somebody sends through the console to a service: announced there with its size and checksum, then in parts.
 *
 * @param path where it lies meanwhile
 * @param bytes its size
 * @param sha256 of its bytes, lower-case hex
 */
public record SentFile(Path path, long bytes, String sha256) {

    private static final int PART = 1024 * 1024;

    /** A file that has come from a browser. */
    public static SentFile at(Path path) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                long bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
                return new SentFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends it part by part. A part that is refused ends it; the same file can be sent once more.
     *
     * @param address where the service takes its parts
     * @return what the service said to the last part that was sent
     */
    public Answer to(Api api, Service service, String address) {
        try (InputStream in = Files.newInputStream(path)) {
            Answer answer = Answer.none();
            long offset = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                answer = api.append(service, address, offset, part);
                if (!answer.isOk()) {
                    return answer;
                }
                offset += part.length;
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
