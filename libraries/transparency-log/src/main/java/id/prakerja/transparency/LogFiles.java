package id.prakerja.transparency;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Where the files of a log lie. Paths are relative, with slashes. */
public interface LogFiles {

    /**
     * The content of a file, or empty if there is none.
     *
     * @throws IOException if it cannot be read
     */
    Optional<byte[]> read(String path) throws IOException;

    /**
     * Writes a file whole or not at all; when this returns, it survives the loss of power. The same path may be written again with the
     * same content.
     *
     * @throws IOException if it cannot be written
     */
    void write(String path, byte[] content) throws IOException;

    /**
     * Writes many files that nothing refers to yet. When this returns, all of them survive the loss of power; where it does not return,
     * some may be torn or missing.
     *
     * @throws IOException if one cannot be written
     */
    void writeAll(Map<String, byte[]> contents) throws IOException;
}
