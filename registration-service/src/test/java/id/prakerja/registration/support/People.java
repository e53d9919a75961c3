package id.prakerja.registration.support;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up people, each with numbers that nobody else has. */
public final class People {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private People() {}

    /** A person whom the simulated registry confirms. */
    public static Map<String, Object> person() {
        return withSerial(1 + NEXT.incrementAndGet() % 7000);
    }

    /** A person whose name or date of birth the simulated registry does not confirm. */
    public static Map<String, Object> mismatched() {
        return withSerial(9000 + NEXT.incrementAndGet() % 999);
    }

    /** A person whose number the simulated registry does not know. */
    public static Map<String, Object> unknown() {
        return withSerial(8000 + NEXT.incrementAndGet() % 999);
    }

    /** A person whose question the simulated registry cannot take. */
    public static Map<String, Object> notCheckable() {
        return withSerial(7900 + NEXT.incrementAndGet() % 99);
    }

    /** A person whom the simulated registry has on another family card. */
    public static Map<String, Object> onAnotherFamilyCard() {
        return withSerial(7800 + NEXT.incrementAndGet() % 50);
    }

    /** A person whom the simulated registry has in another place. */
    public static Map<String, Object> livingElsewhere() {
        return withSerial(7850 + NEXT.incrementAndGet() % 50);
    }

    /** A person of whom the simulated registry knows neither family card nor domicile. */
    public static Map<String, Object> withoutFamilyCard() {
        return withSerial(7700 + NEXT.incrementAndGet() % 100);
    }

    private static Map<String, Object> withSerial(int serial) {
        int number = NEXT.incrementAndGet();
        Map<String, Object> form = new HashMap<>();
        form.put("nik", "9901%02d010790%04d".formatted(1 + number / 7000, serial));
        form.put("kk", "990101010115%04d".formatted(number % 9999));
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
}
