package id.prakerja.registration.offices.offline;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A file many times larger than what may be in memory of it, of which no more than a part is in memory here either. */
@ServiceTest
class LargeFileTest {

    private static final String OFFICER = Tokens.officer("32");
    private static final int PART = 1 << 20;
    private static final int PARTS = 112;
    private static final int ROW = 1 << 14;
    private static final int ROWS_IN_A_PART = PART / ROW;
    private static final long FILE = (long) PARTS * PART;
    private static final long ALLOWANCE = 64L << 20;

    private final Map<String, Object> person = People.person();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aLargeFileThatIsCutOffHalfwayGoesOnFromThereInBoundedMemoryAndTellsHowFarItIs() throws Exception {
        int rows = PARTS * ROWS_IN_A_PART - 1;
        String id = OfflineUploads.open(OFFICER, OfflineUploads.handOver(rows), "CSV", FILE, digest(), null)
                .statusCode(201)
                .extract()
                .path("id");
        long before = live();

        send(id, 0, PARTS / 2);
        cutOffInTheMiddleOf(id, PARTS / 2);
        Api.as(OFFICER)
                .head("/v1/uploads/" + id)
                .then()
                .statusCode(200)
                .header("Upload-Offset", Long.toString(FILE / 2))
                .header("Upload-Length", Long.toString(FILE));
        OfflineUploads.view(id).body("status", equalTo("RECEIVING")).body("bytesReceived", equalTo((int) (FILE / 2)));
        long received = live();
        send(id, PARTS / 2, PARTS);

        patiently()
                .untilAsserted(() ->
                        OfflineUploads.view(id).body("rows", equalTo(rows)).body("rowsDone", greaterThan(0)));
        long worked = live();
        patiently().untilAsserted(() -> OfflineUploads.view(id).body("status", equalTo("DONE")));
        OfflineUploads.view(id)
                .body("rowsDone", equalTo(rows))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(rows - 1));
        assertTrue(received - before < ALLOWANCE, () -> "while receiving: " + (received - before));
        assertTrue(worked - before < ALLOWANCE, () -> "while working: " + (worked - before));
    }

    /** By a plain client, since RestAssured makes a text of every body, which for a file of this size is most of the work. */
    private void send(String id, int from, int to) throws IOException, InterruptedException {
        URI upload = URI.create("http://localhost:" + RestAssured.port + "/v1/uploads/" + id);
        for (int part = from; part < to; part++) {
            HttpRequest request = HttpRequest.newBuilder(upload)
                    .header("Authorization", "Bearer " + OFFICER)
                    .header("Content-Type", "application/offset+octet-stream")
                    .header("Upload-Offset", Long.toString((long) part * PART))
                    .method("PATCH", BodyPublishers.ofByteArray(part(part)))
                    .build();
            assertEquals(204, client.send(request, BodyHandlers.discarding()).statusCode(), "part " + part);
        }
    }

    private void cutOffInTheMiddleOf(String id, int part) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream request = socket.getOutputStream();
            request.write(("PATCH /v1/uploads/" + id + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + OFFICER + "\r\nUpload-Offset: " + (long) part * PART + "\r\nContent-Length: " + PART
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            request.write(part(part), 0, PART / 2);
            request.flush();
        }
    }

    private String digest() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (int part = 0; part < PARTS; part++) {
            sha256.update(part(part));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Lines of the same length: the heading, one sound row, and rows without a phone number, each with a long remark. */
    private byte[] part(int number) {
        byte[] part = new byte[PART];
        Arrays.fill(part, (byte) 'x');
        for (int row = 0; row < ROWS_IN_A_PART; row++) {
            byte[] values = row(number * ROWS_IN_A_PART + row).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(values, 0, part, row * ROW, values.length);
            part[(row + 1) * ROW - 1] = '\n';
        }
        return part;
    }

    private String row(int number) {
        StringBuilder row = new StringBuilder();
        for (String column : OfflineUploads.COLUMNS) {
            boolean left = number > 1 && column.equals("phone");
            row.append(number == 0 ? column : left ? "" : person.get(column)).append(',');
        }
        return row.append("remark").toString();
    }

    /** Bytes on the heap that are in use, of the service and of the test together, without what was made since the collection. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
