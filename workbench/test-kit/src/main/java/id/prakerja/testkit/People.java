package id.prakerja.testkit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up people, each with numbers that nobody else in this test run has. Province 99 can be no real person's. */
public final class People {

    private static final int SERIALS = 7000;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private People() {}

    /** An id of a new person, as registration gives it. */
    public static UUID someone() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** A person with a serial number up to 7000, whom the simulated identity registry confirms. */
    public static Person next() {
        return withSerial(1 + NEXT.incrementAndGet() % SERIALS);
    }

    /** A person whose NIK ends in this serial number, by which the simulated identity registry tells whom it does not know. */
    public static Person withSerial(int serial) {
        int number = NEXT.incrementAndGet();
        return new Person(
                "9901%02d010790%04d".formatted(1 + number / SERIALS, serial),
                "990101010115%04d".formatted(number % 9999),
                "Budi Rekaan",
                LocalDate.of(1990, 7, 1),
                "budi.%d@example.id".formatted(number),
                "0812%08d".formatted(number));
    }

    /**
     * A man of age.
     *
     * @param nik citizen number, 16 digits
     * @param kk family card number, 16 digits
     * @param name as on the card
     * @param birthDate the one that is in the NIK
     * @param email as typed
     * @param phone as typed, without the country's prefix
     */
    public record Person(String nik, String kk, String name, LocalDate birthDate, String email, String phone) {}
}
