package id.prakerja.registration.door.admission;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is told to come back is told so before the form has come, and may go on with the connection. */
@ServiceTest
class RefusedBodyTest {

    private static final byte[] BODY = "{\"nik\":\"no more than a beginning\"}".getBytes(StandardCharsets.US_ASCII);
    /** The first of them are let in, and wait for their bodies; so is one more for each second in which the others come. */
    private static final int CROWD = 20;

    private static final int PATIENCE_MILLIS = 30_000;

    @TestHTTPResource("/v1/applicants")
    URI applicants;

    @AfterEach
    void noCeiling() {
        AdmissionTest.ceiling(null).statusCode(200);
    }

    @Test
    void whoIsTurnedAwayIsAnsweredBeforeTheBodyHasComeAndTheNextRequestOfTheConnectionIsServed() throws IOException {
        AdmissionTest.ceiling(1).statusCode(200);
        List<byte[]> heads = Stream.generate(() -> head("POST", "Content-Length: " + BODY.length + "\r\n"))
                .limit(CROWD)
                .toList();
        List<Socket> crowd = new ArrayList<>();
        try {
            for (byte[] head : heads) {
                Socket socket = new Socket(applicants.getHost(), applicants.getPort());
                crowd.add(socket);
                socket.setSoTimeout(PATIENCE_MILLIS);
                socket.getOutputStream().write(head);
            }
            Socket refused = answered(crowd);

            String refusal = answer(refused.getInputStream());

            assertTrue(refusal.startsWith("HTTP/1.1 503 "), refusal);
            assertTrue(refusal.contains("\"code\":\"WAITING_ROOM\""), refusal);
            assertTrue(refusal.endsWith("\"instance\":\"/v1/applicants\"}"), refusal);
            refused.getOutputStream().write(BODY);
            refused.getOutputStream().write(head("DELETE", ""));
            String next = answer(refused.getInputStream());
            assertTrue(next.startsWith("HTTP/1.1 405 "), next);
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    /** Whoever is answered before the body has come. */
    private static Socket answered(List<Socket> crowd) {
        return patiently("somebody who is turned away")
                .until(
                        () -> {
                            for (Socket socket : crowd) {
                                if (socket.getInputStream().available() > 0) {
                                    return socket;
                                }
                            }
                            return null;
                        },
                        Objects::nonNull);
    }

    private static byte[] head(String method, String more) {
        return (method + " /v1/applicants HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + Tokens.newcomer("crowd-" + UUID.randomUUID())
                        + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String answer(InputStream from) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = from.read();
            assertTrue(read >= 0, "closed");
            head.append((char) read);
        }
        int length = Integer.parseInt(
                head.toString().toLowerCase(Locale.ROOT).replaceAll("(?s).*content-length: (\\d+).*", "$1"));
        return head + new String(from.readNBytes(length), StandardCharsets.UTF_8);
    }
}
