package id.prakerja.draw.publication;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads a part, takes its digest in passing, and at its end compares the checksum that the archive keeps of it. */
final class PartReader extends FilterInputStream {

    private final PartDigest digest;
    private final long expected;
    private final CRC32 checksum = new CRC32();

    PartReader(ZipFile zip, PackagePart part, PartDigest digest) throws IOException {
        this(zip, zip.getEntry(part.file()), digest);
    }

    private PartReader(ZipFile zip, ZipEntry entry, PartDigest digest) throws IOException {
        super(zip.getInputStream(entry));
        this.digest = digest;
        this.expected = entry.getCrc();
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        if (read > 0) {
            digest.add(target, from, read);
            checksum.update(target, from, read);
        } else if (read < 0 && checksum.getValue() != expected) {
            throw new ZipException("The archive's checksum does not fit");
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }
}
