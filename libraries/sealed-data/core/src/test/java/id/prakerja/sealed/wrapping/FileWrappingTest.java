package id.prakerja.sealed.wrapping;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master key in a file. */
class FileWrappingTest extends KeyWrappingAcceptance {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aMasterKey() {
        file = folder.resolve("master.properties");
        write("1=" + key(1));
    }

    @Override
    KeyWrapping master() {
        return new FileWrapping(file);
    }

    @Override
    void rotate() {
        write("1=" + key(1) + "\n2=" + key(2));
    }

    @Override
    void forgetOlderVersions() {
        write("2=" + key(2));
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        String wrapped = master().wrap(KEY);
        write("1=" + key(3));

        assertFinal(() -> master().unwrap(wrapped));
    }

    @Test
    void aFileThatHoldsNoMasterKeyIsRefused() {
        for (String content : new String[] {"", "1=c2hvcnQ=", "active=" + key(1), "0=" + key(1), "1=none"}) {
            write(content);
            assertThrows(IllegalStateException.class, this::master, content);
        }
        assertThrows(IllegalStateException.class, () -> new FileWrapping(folder.resolve("missing")));
    }

    private void write(String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(int filledWith) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filledWith);
        return Base64.getEncoder().encodeToString(key);
    }
}
