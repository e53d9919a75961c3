package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Opens tables for reading and writing, in each of the formats. */
public final class Sheets {

    private final SheetLimits limits;

    /** Tables within these limits. */
    public Sheets(SheetLimits limits) {
        this.limits = limits;
    }

    /**
     * Opens a table.
     *
     * @param format how it is written
     * @param source its bytes, closed with the reader
     * @param layout its columns
     * @return reads it row by row
     * @throws IOException if the source fails
     * @throws id.prakerja.refusal.RefusedException with a {@link SheetProblem} if it is no such table
     */
    public SheetReader read(SheetFormat format, InputStream source, SheetLayout layout) throws IOException {
        return switch (format) {
            case NDJSON -> new NdjsonReader(source, layout, limits.longestRow());
            case CSV -> new CsvSheetReader(source, layout, limits.longestRow());
            case XLSX -> XlsxReader.open(source, layout, limits);
        };
    }

    /**
     * Looks a whole file through before anything is taken from it: whether it is the one that was announced, and whether every row
     * can be separated from the next.
     *
     * @param format how it is written
     * @param source its bytes
     * @param layout its columns
     * @param sha256 lower-case hex SHA-256 that was announced
     * @param passing gets the number of each row
     * @return rows of the file
     * @throws IOException if the source fails
     * @throws RefusedException {@code CHECKSUM_WRONG} before all, else with the {@link SheetProblem} that was met
     */
    public long inspect(SheetFormat format, InputStream source, SheetLayout layout, String sha256, LongConsumer passing)
            throws IOException {
        MessageDigest digest = sha256();
        long rows = 0;
        RefusedException met = null;
        try (InputStream file = new DigestInputStream(source, digest)) {
            try (SheetReader reader = read(format, new Unclosed(file), layout)) {
                for (Optional<SheetRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                    rows++;
                    passing.accept(rows);
                }
            } catch (RefusedException refused) {
                met = refused;
            }
            file.transferTo(OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw Refusal.of(SheetProblem.CHECKSUM_WRONG).toException();
        }
        if (met != null) {
            throw met;
        }
        return rows;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /**
     * Begins a table.
     *
     * @param format how it is to be written
     * @param target where; closed with the writer
     * @param columns names of the columns
     * @return writes it row by row
     * @throws IOException if the target fails
     */
    public SheetWriter write(SheetFormat format, OutputStream target, List<String> columns) throws IOException {
        return switch (format) {
            case NDJSON -> new NdjsonWriter(target, columns);
            case CSV -> new CsvSheetWriter(target, columns);
            case XLSX -> new XlsxWriter(target, columns);
        };
    }

    /** A reader that has seen enough leaves the rest to be digested. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream source) {
            super(source);
        }

        @Override
        public void close() {
            // Closed by the one who opened it.
        }
    }
}
