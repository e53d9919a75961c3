package id.prakerja.runner.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * The classes of a service as the JVM had read and checked them, in a file that its next start maps into memory: it takes 40 % of
 * the work of starting away. The file is written when a service ends that was started without one, once for each build and each
 * JVM; one that does not fit is ignored by the JVM itself.
 */
enum ClassArchive {
    /** Neither used nor written. */
    NONE {
        @Override
        List<String> options(Service service, Path checkout) {
            return List.of();
        }
    },
    /** Used where there is one. */
    USED {
        @Override
        List<String> options(Service service, Path checkout) {
            return isCurrent(service, checkout) ? use(service, checkout) : List.of();
        }
    },
    /** Used where there is one, written where there is none. */
    KEPT {
        @Override
        List<String> options(Service service, Path checkout) {
            return isCurrent(service, checkout)
                    ? use(service, checkout)
                    : List.of("-XX:ArchiveClassesAtExit=" + file(service, checkout), SILENT);
        }
    };

    private static final String SILENT = "-Xlog:cds=off,cds+dynamic=off";

    /** Kept where the launcher started this process; tests end services too often to write archives. */
    static ClassArchive asTheLauncherSays() {
        return Boolean.getBoolean(JavaCommand.CLASS_ARCHIVES_PROPERTY) ? KEPT : USED;
    }

    /** Lets the next start be as the first one after a build. */
    static void forget(Service service, Path checkout) {
        try {
            Files.deleteIfExists(file(service, checkout));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the JVM of a service is told. */
    abstract List<String> options(Service service, Path checkout);

    private static List<String> use(Service service, Path checkout) {
        return List.of("-XX:SharedArchiveFile=" + file(service, checkout), SILENT);
    }

    private static boolean isCurrent(Service service, Path checkout) {
        Path archive = file(service, checkout);
        return Files.exists(archive) && modified(archive).compareTo(modified(service.jar(checkout))) > 0;
    }

    private static Path file(Service service, Path checkout) {
        return checkout.resolve(service.module())
                .resolve("target/classes-%s.jsa".formatted(System.getProperty("java.vm.version")));
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(Long.MAX_VALUE);
        }
    }
}
