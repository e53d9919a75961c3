package id.prakerja.draw.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Unpacks and packs archives, as somebody would who tampers with a package. */
final class Archive {

    private Archive() {}

    /** The parts as a reader finds them who goes by the archive's directory. */
    static Map<String, byte[]> unpack(byte[] archive) {
        try {
            Path file = Files.createTempFile("archive", ".zip");
            try (ZipFile zip = new ZipFile(Files.write(file, archive).toFile())) {
                Map<String, byte[]> files = new LinkedHashMap<>();
                for (ZipEntry entry : zip.stream().toList()) {
                    files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
                return files;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pack(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
