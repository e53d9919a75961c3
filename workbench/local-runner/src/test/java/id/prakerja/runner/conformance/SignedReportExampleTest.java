package id.prakerja.runner.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.prakerja.signatures.SignedRecord;
import id.prakerja.signatures.Verification;
import id.prakerja.signatures.WebhookKey;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program of the guide for payment partners signs a report as we verify it. */
class SignedReportExampleTest {

    private static final Path PROGRAM = Path.of("../../docs/partners/examples/signed_report.sh");
    private static final String TOPIC = "payout.reported.bni";
    private static final String PERSON = "018f3a5d-ac96-774b-bcce-b302099a8057";

    private final WebhookKey key = WebhookKey.generate(new SecureRandom());

    @Test
    void whatTheGuidesProgramSignsFits() throws Exception {
        assumeTrue(isThere("openssl"), "openssl is not on this machine");
        byte[] value = "{\"payoutId\":\"…\"}".getBytes(StandardCharsets.UTF_8);

        Map<String, String> headers = printed(value);

        String id = headers.get("ce_id");
        assertEquals(UUID.fromString(id).toString(), id);
        assertEquals(TOPIC, headers.get("ce_type"));
        SignedRecord record = new SignedRecord(id, TOPIC, PERSON, value);
        assertEquals(Verification.VALID, record.verify(List.of(key), headers, Instant.now()));
    }

    private Map<String, String> printed(byte[] value) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder("sh", PROGRAM.toString(), TOPIC, PERSON)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        program.environment().put("PARTNER_KEY", key.reveal());
        Process running = program.start();
        running.getOutputStream().write(value);
        running.getOutputStream().close();
        Map<String, String> headers = new HashMap<>();
        new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("=", 2))
                .forEach(header -> headers.put(header[0], header[1]));
        assertEquals(0, running.waitFor());
        return headers;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
