package id.prakerja.runner.partner;

import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Which lie is told about what: follows from a seed and the id of what it is about, so that a partner that is killed and started again
 * tells the same ones. Without a seed every partner is honest.
 */
public final class Lies {

    /** No partner lies. */
    public static final Lies NONE = new Lies(Optional.empty());

    private static final String FILE = "lies";
    private static final List<Lie> KINDS = List.of(Lie.values());
    /** Of so many things one is told honestly, beside as many lies as there are. */
    private static final int HONEST = 6;

    private final Optional<Long> seed;

    private Lies(Optional<Long> seed) {
        this.seed = seed;
    }

    /** Lies by a seed. */
    public static Lies of(long seed) {
        return new Lies(Optional.of(seed));
    }

    /** The lies that were told the partners of a workspace. */
    public static Lies of(Workspace workspace) {
        Path file = file(workspace);
        try {
            return Files.exists(file) ? of(Long.parseLong(Files.readString(file).strip())) : NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the partners of a workspace lie from their next start on, or be honest. */
    public void keepIn(Workspace workspace) {
        Path file = file(workspace);
        try {
            if (seed.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.writeString(file, seed.get() + System.lineSeparator());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether any partner lies. */
    public boolean areTold() {
        return seed.isPresent();
    }

    /** The lie about one thing. */
    public Lie about(UUID id) {
        if (seed.isEmpty()) {
            return Lie.NONE;
        }
        int drawn = new SplittableRandom(seed.get() ^ id.hashCode()).nextInt(HONEST + KINDS.size());
        return drawn < KINDS.size() ? KINDS.get(drawn) : Lie.NONE;
    }

    private static Path file(Workspace workspace) {
        return PartnerBooks.folder(workspace).resolve(FILE);
    }
}
