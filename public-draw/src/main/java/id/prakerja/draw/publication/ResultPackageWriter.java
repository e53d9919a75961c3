package id.prakerja.draw.publication;

import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.EntryList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a result package piece by piece: each call takes a piece of a part and gives the bytes of the package that have become ready,
 * so that a package of millions of entries is never in memory. The same draw gives the same bytes. For one thread at a time.
 */
public final class ResultPackageWriter {

    /** No part tells when the package was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final DrawParameters parameters;
    private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(ready);
    private final List<PartDigest> digests = new ArrayList<>();
    private final EntryLine entryLine = new EntryLine();
    private final Iterator<PackagePart> order = List.of(PackagePart.values()).iterator();
    private PackagePart current;

    /**
     * A package.
     *
     * @param parameters of its draw
     */
    public ResultPackageWriter(DrawParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Writes the parameters; the first call.
     *
     * @return bytes of the package
     */
    public byte[] parameters() {
        return writing(PackagePart.PARAMETERS, () -> write(parameters.bytes()));
    }

    /**
     * Writes the next entries of the list.
     *
     * @param leaves their canonical forms, one after the other
     * @return bytes of the package
     */
    public byte[] entries(byte[] leaves) {
        return writing(PackagePart.ENTRIES, () -> {
            for (int from = 0; from < leaves.length; from += EntryList.CANONICAL_LENGTH) {
                write(entryLine.of(leaves, from));
            }
        });
    }

    /**
     * Writes the next outcomes in rank order.
     *
     * @param leaves their canonical forms, one after the other
     * @return bytes of the package
     */
    public byte[] outcomes(byte[] leaves) {
        return writing(PackagePart.OUTCOMES, () -> {
            for (int from = 0; from < leaves.length; from += DrawOutcome.CANONICAL_LENGTH) {
                write(OutcomeLine.of(leaves, from));
            }
        });
    }

    /**
     * Writes the manifest; the last call. All parts must have been written, be it with nothing.
     *
     * @return the last bytes of the package
     */
    public byte[] end() {
        byte[] manifest = Manifest.of(parameters.wave(), digests);
        return writing(PackagePart.MANIFEST, () -> {
            write(manifest);
            zip.close();
        });
    }

    private byte[] writing(PackagePart part, Piece piece) {
        try {
            if (part != current) {
                begin(part);
            }
            piece.write();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot be written to", impossible);
        }
        byte[] bytes = ready.toByteArray();
        ready.reset();
        return bytes;
    }

    private void begin(PackagePart part) throws IOException {
        if (part != order.next()) {
            throw new IllegalStateException("%s cannot follow %s".formatted(part, current));
        }
        current = part;
        digests.add(new PartDigest(part));
        ZipEntry entry = new ZipEntry(part.file());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void write(byte[] bytes) throws IOException {
        digests.get(digests.size() - 1).add(bytes, 0, bytes.length);
        zip.write(bytes);
    }

    /** A piece of a part. */
    @FunctionalInterface
    private interface Piece {
        void write() throws IOException;
    }
}
