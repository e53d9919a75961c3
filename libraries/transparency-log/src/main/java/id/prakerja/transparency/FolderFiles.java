package id.prakerja.transparency;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of a log in a folder, to be served by any web server. */
public final class FolderFiles implements LogFiles {

    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    /** Files below a folder, which need not exist yet. */
    public FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(target.getParent());
    }

    /** Flushed after the last is written, so that the file system carries them all in few turns of its journal. */
    @Override
    public void writeAll(Map<String, byte[]> contents) throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
            for (Path parent = target; parent.startsWith(folder); parent = parent.getParent()) {
                changed.add(parent);
            }
        }
        for (Path each : changed) {
            flush(each);
        }
    }

    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
