package id.prakerja.benchmarks.selection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Random;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Everyone who joins a wave, as selection-service has stored them: spread over the 34 provinces of 2020 in proportion to their
 * people, one in five on the priority list, families of one to three.
 */
final class WavePopulation {

    /** Census of 2020, thousands, in the order of the codes. */
    private static final double[] PEOPLE = {
        5274.9, 14799.4, 5534.5, 6394.1, 3548.2, 8467.4, 2010.7, 9007.8, 1455.7, 2064.6, 10562.1, 48274.2, 36516.0,
                3668.7,
        40665.7, 11904.6, 4317.4, 5320.1, 5325.6, 5414.4, 2670.0, 4073.6, 3766.0, 701.8, 2621.9, 2985.7, 9073.5, 2624.9,
        1171.7, 1419.2, 1848.9, 1282.9, 4303.7, 1134.1
    };

    private static final int[] CODES = {
        11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74,
        75, 76, 81, 82, 91, 92
    };

    private static final double PRIORITY = 0.2;
    private static final double DISABILITY = 0.02;
    private static final double SAME_FAMILY = 0.3;
    private static final int FLUSH = 1 << 20;

    private final int size;
    private final int wave;
    private final double[] upTo = new double[PEOPLE.length];

    WavePopulation(int size, int wave) {
        this.size = size;
        this.wave = wave;
        double sum = 0;
        for (int i = 0; i < PEOPLE.length; i++) {
            sum += PEOPLE[i];
            upTo[i] = sum;
        }
    }

    /** Copies the people and their entries into the tables. */
    void copyInto(Connection database) throws SQLException {
        String registered = Instant.now().toString();
        copy(
                database,
                "copy applicant (applicant_id, province, regency, birth_year, gender, channel, priority, disability,"
                        + " occupation_group, identity_alias, family_alias, registered_at) from stdin with (format csv)",
                new Rows(registered)::person);
        copy(
                database,
                "copy wave_entry (wave, applicant_id, channel, joined_at, after_freeze) from stdin with (format csv)",
                (index, row) -> row.append(wave)
                        .append(',')
                        .append(id(index))
                        .append(",ONLINE,")
                        .append(registered)
                        .append(",f\n"));
    }

    /** As registration counts them when the wave has closed. */
    void count(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("insert into joins_counted (wave, joined, counted_at) values (%d, %d, now())"
                    .formatted(wave, size));
        }
    }

    private void copy(Connection database, String sql, Row row) throws SQLException {
        CopyIn copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        StringBuilder text = new StringBuilder(FLUSH + 1024);
        for (int i = 0; i < size; i++) {
            row.write(i, text);
            if (text.length() > FLUSH || i == size - 1) {
                byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
                copy.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        }
        copy.endCopy();
    }

    /** Time-ordered as registration makes them, with bits that look random. */
    private static String id(int index) {
        long spread = index * 0x9E3779B97F4A7C15L;
        String hex = "%012x7%03x%04x%012x"
                .formatted(
                        0x019a00000000L + index / 16,
                        spread >>> 52,
                        0x8000 | (spread & 0x3fff),
                        (spread >>> 8 & 0xffffff00L) << 16 | index);
        return hex.substring(0, 8)
                + '-'
                + hex.substring(8, 12)
                + '-'
                + hex.substring(12, 16)
                + '-'
                + hex.substring(16, 20)
                + '-'
                + hex.substring(20);
    }

    @FunctionalInterface
    private interface Row {
        void write(int index, StringBuilder text);
    }

    /** Rows of people, the same in every run. */
    private final class Rows {

        private final Random random = new Random(6);
        private final String registered;
        private int family;

        Rows(String registered) {
            this.registered = registered;
        }

        void person(int index, StringBuilder text) {
            int province = CODES[place(random.nextDouble() * upTo[upTo.length - 1])];
            boolean priority = random.nextDouble() < PRIORITY;
            family = random.nextDouble() < SAME_FAMILY ? family : index;
            text.append(id(index))
                    .append(',')
                    .append(province)
                    .append(',')
                    .append(province)
                    .append("01,")
                    .append(1960 + random.nextInt(40))
                    .append(random.nextBoolean() ? ",MALE" : ",FEMALE")
                    .append(",ONLINE,")
                    .append(priority ? "t," : "f,")
                    .append(random.nextDouble() < DISABILITY ? "t," : "f,")
                    .append(priority ? "LAID_OFF," : "EMPLOYEE,");
            alias(index, 'a', text);
            text.append(',');
            alias(family, 'b', text);
            text.append(',').append(registered).append('\n');
        }

        private int place(double point) {
            int place = 0;
            while (upTo[place] < point) {
                place++;
            }
            return place;
        }

        /** As long as an id in its text. */
        private static void alias(int number, char kind, StringBuilder text) {
            String hex = Integer.toHexString(number);
            for (int i = 0; i < 36 - hex.length(); i++) {
                text.append(kind);
            }
            text.append(hex);
        }
    }
}
