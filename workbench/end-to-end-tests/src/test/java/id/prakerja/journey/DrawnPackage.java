package id.prakerja.journey;

import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The result package of a wave, as everybody downloads it, and as nobody should. */
final class DrawnPackage {

    private DrawnPackage() {}

    static byte[] of(Suite suite, int wave) {
        return Staff.as(suite, "auditor")
                .get(suite.url(Service.SELECTION).resolve("/v1/waves/%d/result-package".formatted(wave)))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** The same but for one result: whoever came first is said to have come out otherwise. */
    static Path withOtherFirstRank(Path original) throws IOException {
        Path tampered = original.resolveSibling("tampered.zip");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(original));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(tampered))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
                if (entry.getName().equals("outcomes.ndjson")) {
                    content = content.replaceFirst("\"result\":\"[A-Z_]+\"", "\"result\":\"FAMILY_CAP_REACHED\"");
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return tampered;
    }
}
