package id.prakerja.architecture.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The checked-out repository and its modules. */
final class Repository {

    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".mvn", "node_modules");
    private static final Path ROOT = root();
    private static final List<Module> MODULES = modules();

    private Repository() {}

    /** A file or folder of it. */
    static Path at(String path) {
        return ROOT.resolve(path);
    }

    /** Every module that holds sources; those that only list others are left out. */
    static List<Module> all() {
        return MODULES;
    }

    /** Files below a folder that end so, in the order of their names, without what is built. */
    static List<Path> files(Path below, String suffix) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(below)) {
            try {
                Files.walkFileTree(below, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return NOT_SOURCES.contains(folder.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().endsWith(suffix)) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Module> modules() {
        return files(ROOT, "pom.xml").stream()
                .map(Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("src")))
                .map(folder -> Module.read(ROOT, folder))
                .toList();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
