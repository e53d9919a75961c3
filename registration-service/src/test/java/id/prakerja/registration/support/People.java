package id.prakerja.registration.support;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up people, each with numbers that nobody else has. */
public final class People {

    private static final Serials CONFIRMED = new Serials(2, 6999);
    private static final Serials WITHOUT_FAMILY_CARD = new Serials(7700, 100);
    private static final Serials ON_ANOTHER_FAMILY_CARD = new Serials(7800, 50);
    private static final Serials LIVING_ELSEWHERE = new Serials(7850, 50);
    private static final Serials NOT_CHECKABLE = new Serials(7900, 99);
    private static final Serials UNKNOWN = new Serials(8000, 999);
    private static final Serials MISMATCHED = new Serials(9000, 999);

    private static final int CARDS = 9999;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private People() {}

    /** A person whom the simulated registry confirms. */
    public static Map<String, Object> person() {
        return withNik(CONFIRMED);
    }

    /** A person whose name or date of birth the simulated registry does not confirm. */
    public static Map<String, Object> mismatched() {
        return withNik(MISMATCHED);
    }

    /** A person whose number the simulated registry does not know. */
    public static Map<String, Object> unknown() {
        return withNik(UNKNOWN);
    }

    /** A person whose question the simulated registry cannot take. */
    public static Map<String, Object> notCheckable() {
        return withNik(NOT_CHECKABLE);
    }

    /** A person whom the simulated registry has on another family card. */
    public static Map<String, Object> onAnotherFamilyCard() {
        return withNik(ON_ANOTHER_FAMILY_CARD);
    }

    /** A person whom the simulated registry has in another place. */
    public static Map<String, Object> livingElsewhere() {
        return withNik(LIVING_ELSEWHERE);
    }

    /** A person of whom the simulated registry knows neither family card nor domicile. */
    public static Map<String, Object> withoutFamilyCard() {
        return withNik(WITHOUT_FAMILY_CARD);
    }

    private static Map<String, Object> withNik(Serials serials) {
        int number = NEXT.incrementAndGet();
        Map<String, Object> form = new HashMap<>();
        form.put("nik", serials.nik());
        form.put("kk", "9901%02d010115%04d".formatted(1 + number / CARDS, 1 + number % CARDS));
        form.put("name", "Budi Rekaan");
        form.put("birthDate", "1990-07-01");
        form.put("gender", "MALE");
        form.put("email", "budi.%d@example.id".formatted(number));
        form.put("phone", "0812%08d".formatted(number));
        form.put("province", "32");
        form.put("regency", "3273");
        form.put("address", "Jalan Merdeka 1");
        form.put("education", "SMA");
        form.put("occupationGroup", "LAID_OFF");
        form.put("inFormalEducation", false);
        form.put("disability", false);
        form.put("declarationAccepted", true);
        return form;
    }

    /**
     * Serials about which the simulated registry says the same. They are given in turn and in one district after the other, so that
     * no two people share a NIK, however many came before them and of whatever kind. The very first NIK stands in examples.
     *
     * @param next how many were given
     */
    private record Serials(int first, int size, AtomicInteger next) {

        Serials(int first, int size) {
            this(first, size, new AtomicInteger());
        }

        String nik() {
            int number = next.getAndIncrement();
            return "9901%02d010790%04d".formatted(1 + number / size, first + number % size);
        }
    }
}
