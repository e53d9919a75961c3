package id.prakerja.transparency;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files in memory, of which a test may take away or change some. */
final class MemoryFiles implements LogFiles {

    final Map<String, byte[]> content = new TreeMap<>();

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(content.get(path)).map(byte[]::clone);
    }

    @Override
    public void write(String path, byte[] bytes) {
        content.put(path, bytes.clone());
    }

    @Override
    public void writeAll(Map<String, byte[]> contents) {
        contents.forEach(this::write);
    }
}
