package id.prakerja.registration.offices.offline.domain;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.identity.domain.Gender;
import id.prakerja.registration.people.applicant.domain.Education;
import id.prakerja.registration.people.applicant.domain.OccupationGroup;
import id.prakerja.registration.people.applicant.domain.RegistrationForm;
import id.prakerja.registration.people.profile.domain.Profile;
import id.prakerja.registration.people.profile.domain.ProfileProblem;
import id.prakerja.registration.people.profile.domain.TrainingField;
import id.prakerja.sheets.CellText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A paper form as keyed into a sheet: reads the texts of a row into a form, and names every text that means nothing. The
 * declaration was signed on the paper, and the office's statement covers it.
 */
public final class WrittenForm {

    /** The columns of a sheet, in the order of the paper form. */
    public static final List<String> COLUMNS = List.of(
            "nik",
            "kk",
            "name",
            "birthDate",
            "gender",
            "email",
            "phone",
            "province",
            "regency",
            "address",
            "education",
            "occupationGroup",
            "inFormalEducation",
            "desiredTrainings",
            "disability");

    /** Columns without which no row could be understood; of the others a row may do without. */
    public static final List<String> REQUIRED_COLUMNS = COLUMNS.stream()
            .filter(column -> !List.of("email", "address", "desiredTrainings").contains(column))
            .toList();

    /** Holds the whole text of a row that could not be read, so that a correction cannot lose it. */
    public static final String WRITTEN = "written";

    private static final String DESIRED_TRAININGS = "desiredTrainings";
    private static final Pattern BETWEEN_TRAININGS = Pattern.compile("\\s*[;,/]\\s*");
    private static final Pattern WITHOUT_LEADING_ZERO = Pattern.compile("8[0-9 .()-]{7,16}");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    private final Map<String, String> texts;
    private final Map<String, Refusal> faults = new LinkedHashMap<>();

    /**
     * A form.
     *
     * @param texts by column
     */
    public WrittenForm(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Reads the form.
     *
     * @return the form; what could not be read is null in it and among the {@link #faults()}
     */
    public RegistrationForm read() {
        return new RegistrationForm(
                exact("nik"),
                exact("kk"),
                text("name"),
                date("birthDate"),
                oneOf("gender", Gender.class),
                exact("email"),
                phone(),
                text("province"),
                text("regency"),
                text("address"),
                oneOf("education", Education.class),
                oneOf("occupationGroup", OccupationGroup.class),
                yes("inFormalEducation"),
                yes("disability"),
                true);
    }

    /**
     * Reads which trainings are wanted, which the form need not say.
     *
     * @return fields of training, most wanted first; none if the form says none, or what cannot be read and is among the
     *     {@link #faults()}
     */
    public List<TrainingField> desiredTrainings() {
        String text = text(DESIRED_TRAININGS);
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<TrainingField> fields = BETWEEN_TRAININGS
                .splitAsStream(text)
                .map(field -> oneOf(DESIRED_TRAININGS, field, TrainingField.class))
                .toList();
        if (!faults.containsKey(DESIRED_TRAININGS) && !Profile.areChosen(fields)) {
            faults.put(DESIRED_TRAININGS, Refusal.of(ProfileProblem.TRAININGS_NOT_CHOSEN));
        }
        return faults.containsKey(DESIRED_TRAININGS) ? List.of() : fields;
    }

    /**
     * The texts that mean nothing.
     *
     * @return by column, known once it was read
     */
    public Map<String, Refusal> faults() {
        return faults;
    }

    private String text(String column) {
        String text = texts.get(column);
        return text == null ? null : text.strip();
    }

    /** A text in which every character counts: one that nobody sees makes it another, so it is named. */
    private String exact(String column) {
        String text = text(column);
        if (text != null) {
            CellText.invisibleIn(text)
                    .ifPresent(mark -> faults.put(column, Refusal.of(OfflineProblem.INVISIBLE_CHARACTER, mark)));
        }
        return text;
    }

    /** People group the digits of a phone as they like; a spreadsheet that takes them for a number drops the first. */
    private String phone() {
        String text = text("phone");
        if (text == null) {
            return null;
        }
        String visible = CellText.withoutInvisible(text);
        if (WITHOUT_LEADING_ZERO.matcher(visible).matches()) {
            faults.put("phone", Refusal.of(OfflineProblem.PHONE_WITHOUT_LEADING_ZERO));
        }
        return visible;
    }

    private LocalDate date(String column) {
        String text = exact(column);
        if (text == null || faults.containsKey(column)) {
            return null;
        }
        Matcher iso = ISO.matcher(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (dayFirst.matches()) {
                return LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
            }
        } catch (DateTimeException noSuchDay) {
            // A fault like any other text that is no date.
        }
        faults.put(column, Refusal.of(OfflineProblem.DATE_MALFORMED));
        return null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        return oneOf(column, text(column), type);
    }

    private <E extends Enum<E>> E oneOf(String column, String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        String values = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        faults.put(column, Refusal.of(OfflineProblem.VALUE_NOT_IN_LIST, values));
        return null;
    }

    /** A question that was left open is not answered by no. */
    private boolean yes(String column) {
        String text = text(column);
        return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
            case "ya", "yes", "y", "true" -> true;
            case "tidak", "no", "n", "false" -> false;
            default -> {
                faults.put(column, Refusal.of(OfflineProblem.YES_NO_MALFORMED));
                yield false;
            }
        };
    }
}
