package id.prakerja.benchmarks.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.suite.Service;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** What loading rows costs without looking at them: {@code COPY}, in rows per second. */
final class PlainCopy {

    private static final String DATABASE = "copied";

    private static final String FORM = """
            create table if not exists form (
                nik text primary key, kk text, name text, birth_date date, gender text, email text, phone text, province text,
                regency text, education text, occupation_group text, in_formal_education boolean, disability boolean)
            """;

    private static final String NO_REGISTER = "drop table if exists applicant_copy";
    private static final String REGISTER = "create table if not exists applicant_copy (like applicant including all)";

    /** What is computed cannot be copied. */
    private static final String COLUMNS = """
            select string_agg(column_name, ', ' order by ordinal_position)
              from information_schema.columns
             where table_name = 'applicant' and is_generated = 'NEVER'
            """;

    private static final String ROWS_OF_SHEET = """
            copy (select %s from applicant
                   where id in (select e.applicant_id
                                  from hand_over_record r
                                  join offline_upload u on u.hand_over_record = r.id
                                  join offline_entry e on e.upload_id = u.id
                                 where r.number = '%s'))
              to stdout
            """;

    private final Stage stage;

    PlainCopy(Stage stage) {
        this.stage = stage;
        stage.newDatabase(DATABASE);
        stage.execute(Service.REGISTRATION, NO_REGISTER);
    }

    /** Forms of people number {@code from} to {@code until - 1}, as they are written, into a table with a primary key alone. */
    double asWritten(int from, int until) {
        byte[] rows = IntStream.range(from, until)
                .mapToObj(Forms::row)
                .collect(Collectors.joining())
                .getBytes(UTF_8);
        try (Connection database = stage.connectTo(DATABASE);
                Statement statement = database.createStatement()) {
            statement.execute(FORM);
            return rate(copy(database), "copy form from stdin with (format csv)", new ByteArrayInputStream(rows));
        } catch (SQLException e) {
            throw new IllegalStateException("The forms cannot be copied", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The people whom a sheet has brought in, as they are kept, into a second table with the indexes of the first. */
    double intoTheRegistersIndexes(String bast) {
        Path rows = stage.suite().workspace().run().resolve("register.copy");
        try (Connection database = stage.connect(Service.REGISTRATION);
                Statement statement = database.createStatement()) {
            statement.execute(REGISTER);
            String columns = columns(statement);
            try (OutputStream file = Files.newOutputStream(rows)) {
                copy(database).copyOut(ROWS_OF_SHEET.formatted(columns, bast), file);
            }
            try (InputStream file = Files.newInputStream(rows)) {
                return rate(copy(database), "copy applicant_copy (%s) from stdin".formatted(columns), file);
            } finally {
                Files.delete(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The register cannot be copied", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double rate(CopyManager copy, String statement, InputStream rows) throws SQLException, IOException {
        long start = System.nanoTime();
        long copied = copy.copyIn(statement, rows);
        return copied / ((System.nanoTime() - start) / 1e9);
    }

    private static CopyManager copy(Connection database) throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String columns(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
