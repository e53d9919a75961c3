package id.prakerja.journey;

import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Forms of made-up people, keyed by an office into a sheet as it is given out, all born on the same day. */
final class WrittenForms {

    private static final String NAME = "Budi Rekaan";
    private static final String NIK = "9901010107900001";
    private static final String PHONE = "081234567890";
    private static final String EMAIL = "budi@example.id";

    private final String heading;
    private final String example;
    private final List<String> rows = new ArrayList<>();

    private WrittenForms(String heading, String example) {
        this.heading = heading;
        this.example = example;
    }

    /** An empty sheet of the suite. */
    static WrittenForms of(Suite suite) {
        List<String> template = Staff.as(suite, "operator")
                .get(suite.url(Service.REGISTRATION) + "/v1/offline-templates/csv")
                .asString()
                .lines()
                .toList();
        return new WrittenForms(template.get(0), template.get(1));
    }

    /** Adds somebody by the number that makes them one: of the identity card, the phone and the mailbox. */
    WrittenForms with(String name, int number) {
        return row(name, "990121010790%04d".formatted(number), number);
    }

    /** Adds so many forms on which the number of the identity card is none. */
    WrittenForms faulty(int rowsWithoutNumber) {
        for (int row = 0; row < rowsWithoutNumber; row++) {
            row(NAME, "12", row);
        }
        return this;
    }

    private WrittenForms row(String name, String nik, int number) {
        rows.add(example.replace(NAME, name)
                .replace(NIK, nik)
                .replace(PHONE, "08997701%04d".formatted(number))
                .replace(EMAIL, "rekaan-%d@example.id".formatted(number)));
        return this;
    }

    /** Writes them into a file below the build's folder. */
    Path write(String name) {
        Path file = Path.of("target", name).toAbsolutePath();
        try {
            Files.writeString(file, heading + '\n' + String.join("\n", rows) + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
