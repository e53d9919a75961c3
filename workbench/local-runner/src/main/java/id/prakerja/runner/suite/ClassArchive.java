package id.prakerja.runner.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * The classes of a process as the JVM had read and checked them, in a file that its next start maps into memory: it takes 40 % of
 * the work of starting away. The file is written when a process ends that was started without one, once for each build and each
 * JVM; one that does not fit is ignored by the JVM itself.
 */
enum ClassArchive {
    /** Neither used nor written. */
    NONE {
        @Override
        List<String> options(Path jar, Path archive) {
            return List.of();
        }
    },
    /** Used where there is one. */
    USED {
        @Override
        List<String> options(Path jar, Path archive) {
            return isCurrent(jar, archive) ? use(archive) : List.of();
        }
    },
    /** Used where there is one, written where there is none. */
    KEPT {
        @Override
        List<String> options(Path jar, Path archive) {
            return isCurrent(jar, archive) ? use(archive) : List.of("-XX:ArchiveClassesAtExit=" + archive, SILENT);
        }
    };

    private static final String SILENT = "-Xlog:cds=off,cds+dynamic=off";

    /** Kept where the launcher started this process; tests end services too often to write archives. */
    static ClassArchive asTheLauncherSays() {
        return Boolean.getBoolean(JavaCommand.CLASS_ARCHIVES_PROPERTY) ? KEPT : USED;
    }

    /**
     * Where the archive of a process is, made anew with its module.
     *
     * @param target where the module is built
     * @param process which of the module's processes: each reads other classes
     */
    static Path file(Path target, String process) {
        return target.resolve("classes-%s-%s.jsa".formatted(process, System.getProperty("java.vm.version")));
    }

    /** Lets the next start be as the first one after a build. */
    static void forget(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the JVM of a process is told.
     *
     * @param jar what it runs; an archive that is older is of another build
     * @param archive its {@link #file}
     */
    abstract List<String> options(Path jar, Path archive);

    private static List<String> use(Path archive) {
        return List.of("-XX:SharedArchiveFile=" + archive, SILENT);
    }

    private static boolean isCurrent(Path jar, Path archive) {
        return Files.exists(archive) && modified(archive).compareTo(modified(jar)) > 0;
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(Long.MAX_VALUE);
        }
    }
}
