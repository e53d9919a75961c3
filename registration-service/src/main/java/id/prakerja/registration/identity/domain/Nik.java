package id.prakerja.registration.identity.domain;

import id.prakerja.registration.region.domain.Regions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A citizen number (NIK): {@code PPKKCC} region of first registration, {@code DDMMYY} date of birth (women: day + 40), serial
 * from 0001. It has no check digit, and its century is ambiguous. The region is where the person was <em>first</em> registered,
 * so it says nothing about the domicile. Its text form is masked, so that no number reaches a log.
 */
public final class Nik {

    private static final Pattern FORM = Pattern.compile("[0-9]{16}");
    private static final int FEMALE_DAY_OFFSET = 40;
    private static final int MOST_DISTRICTS = 60;
    private static final List<Integer> CENTURIES = List.of(1900, 2000);

    private final String digits;

    private Nik(String digits) {
        this.digits = digits;
    }

    /**
     * Reads a number.
     *
     * @param text what was written; null counts as nothing written
     * @param rules which numbers are let in
     * @return the number, or why it is none
     */
    public static Reading<Nik> read(String text, NumberRules rules) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Reading.refused(IdentityProblem.NIK_MALFORMED);
        }
        Nik nik = new Nik(text);
        return nik.problem(rules).<Reading<Nik>>map(Reading::refused).orElseGet(() -> Reading.of(nik));
    }

    private Optional<IdentityProblem> problem(NumberRules rules) {
        Optional<IdentityProblem> origin = rules.against(
                digits,
                IdentityProblem.NIK_SYNTHETIC_NOT_ACCEPTED,
                IdentityProblem.NIK_REAL_NOT_ACCEPTED,
                IdentityProblem.NIK_PROVINCE_UNKNOWN);
        if (origin.isPresent()) {
            return origin;
        }
        if (!Regions.isRegencyPart(digits.substring(2, 4))) {
            return Optional.of(IdentityProblem.NIK_REGENCY_INVALID);
        }
        if (!rules.knowsRegencyOf(digits)) {
            return Optional.of(IdentityProblem.NIK_REGENCY_UNKNOWN);
        }
        if (district() == 0) {
            return Optional.of(IdentityProblem.NIK_DISTRICT_INVALID);
        }
        if (possibleBirthDates().isEmpty()) {
            return Optional.of(IdentityProblem.NIK_DATE_INVALID);
        }
        return digits.endsWith("0000") ? Optional.of(IdentityProblem.NIK_SERIAL_INVALID) : Optional.empty();
    }

    /**
     * The number itself, for encryption, digests and the identity registry alone.
     *
     * @return 16 digits
     */
    public String digits() {
        return digits;
    }

    /**
     * Whether this is a made-up person.
     *
     * @return true if the province code is 99
     */
    public boolean isSynthetic() {
        return NumberRules.isSynthetic(digits);
    }

    /**
     * Gender, from the day.
     *
     * @return female if the day is above 40
     */
    public Gender gender() {
        return encodedDay() > FEMALE_DAY_OFFSET ? Gender.FEMALE : Gender.MALE;
    }

    /**
     * The dates of birth that the number allows.
     *
     * @return one for each century in which the date exists: 29 February 1900 does not
     */
    public List<LocalDate> possibleBirthDates() {
        return CENTURIES.stream().flatMap(this::birthDateIn).toList();
    }

    private Stream<LocalDate> birthDateIn(int century) {
        int year = century + number(10, 12);
        int month = number(8, 10);
        int day = gender() == Gender.FEMALE ? encodedDay() - FEMALE_DAY_OFFSET : encodedDay();
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Stream.of(LocalDate.of(year, month, day)) : Stream.empty();
    }

    /** What looks unusual without being wrong. No directory of districts is kept; no regency has more than this many. */
    public List<IdentityProblem> warnings() {
        return district() > MOST_DISTRICTS ? List.of(IdentityProblem.NIK_DISTRICT_UNKNOWN) : List.of();
    }

    private int district() {
        return number(4, 6);
    }

    private int encodedDay() {
        return number(6, 8);
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nik nik && digits.equals(nik.digits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(digits);
    }

    /** Masked. */
    @Override
    public String toString() {
        return digits.substring(0, 2) + "••••••••••" + digits.substring(12);
    }
}
