package id.prakerja.benchmarks.registration;

import id.prakerja.benchmarks.load.Request;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Registration forms of made-up people, each with a number, contacts, an account and a signed token of their own. */
public final class Forms {

    private static final Duration VALIDITY = Duration.ofHours(6);
    /** The simulated civil registry confirms these as they are, and says other things of those above. */
    private static final int SERIALS = 7_699;

    private static final int SUB_DISTRICTS = 99;
    /** Numbers of regencies end at 29; those of cities begin at 71 and end at 79. */
    private static final int LAST_REGENCY = 29;

    private static final int FIRST_CITY = 71;
    private static final int LAST_CITY = 79;
    private static final int PEOPLE = (LAST_REGENCY + LAST_CITY - FIRST_CITY + 1) * SUB_DISTRICTS * SERIALS;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 60;
    private static final int YEARS = 40;
    /** Of one province, since an office hands over the forms of its own. */
    private static final List<String> REGENCIES = List.of("3201", "3204", "3217", "3273", "3275", "3276");

    private static final String FORM = """
            {"nik":"%s","kk":"%s","name":"%s","birthDate":"%s","gender":"MALE","email":"%s","phone":"%s","province":"%s",\
            "regency":"%s","education":"SMA","occupationGroup":"%s","inFormalEducation":false,"disability":false,\
            "declarationAccepted":true}""";

    private static final String ROW = "%s,%s,%s,%s,MALE,%s,%s,%s,%s,SMA,%s,false,false\n";

    private final DevelopmentIssuer issuer;

    /** Forms with tokens of an issuer. */
    public Forms(DevelopmentIssuer issuer) {
        this.issuer = issuer;
    }

    /** Registrations of people number {@code from} to {@code until - 1}, each under the person's own token. */
    public List<Request> registrations(int from, int until) {
        return IntStream.range(from, until)
                .parallel()
                .mapToObj(this::registration)
                .toList();
    }

    /** Registrations under one token of an operator, who brings in forms of others. */
    public List<Request> broughtIn(int from, int until) {
        String token = issuer.token(TokenHolder.staff("operator"), VALIDITY);
        return IntStream.range(from, until)
                .parallel()
                .mapToObj(person -> register(person, token))
                .toList();
    }

    /** An application of a registered person to a wave, under the account that registered. */
    public Request join(int person, UUID applicant, int wave) {
        return Request.of(
                "POST",
                "/v1/applicants/" + applicant + "/wave-applications",
                headers(token(person), "join-" + person),
                ("{\"wave\":" + wave + "}").getBytes(StandardCharsets.US_ASCII));
    }

    private Request registration(int person) {
        return register(person, token(person));
    }

    private String token(int person) {
        return issuer.token(TokenHolder.newcomer("account-" + person), VALIDITY);
    }

    private static Request register(int person, String token) {
        return Request.of(
                "POST",
                "/v1/applicants",
                headers(token, "form-" + person),
                form(person).getBytes(StandardCharsets.US_ASCII));
    }

    private static Map<String, String> headers(String token, String key) {
        return Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json", "Idempotency-Key", key);
    }

    /** The form of a person as JSON on one line: the body of a request, or a row of a sheet. */
    static String form(int person) {
        return FORM.formatted(fields(person));
    }

    /** The same as a row of a table, its values separated by commas. */
    static String row(int person) {
        return ROW.formatted(fields(person));
    }

    private static Object[] fields(int person) {
        if (person >= PEOPLE) {
            throw new IllegalStateException(
                    "There are %,d made-up people and no more; load a register afresh".formatted(PEOPLE));
        }
        int day = 1 + person % DAYS;
        int month = 1 + person / DAYS % MONTHS;
        int year = FIRST_YEAR + person / (DAYS * MONTHS) % YEARS;
        int block = person / SERIALS;
        int regencyOrCity = 1 + block / SUB_DISTRICTS;
        String region = "99%02d%02d"
                .formatted(
                        regencyOrCity > LAST_REGENCY ? regencyOrCity - LAST_REGENCY - 1 + FIRST_CITY : regencyOrCity,
                        1 + block % SUB_DISTRICTS);
        int serial = 1 + person % SERIALS;
        String regency = REGENCIES.get(person % REGENCIES.size());
        return new Object[] {
            "%s%02d%02d%02d%04d".formatted(region, day, month, year, serial),
            "%s010115%04d".formatted(region, serial),
            "Orang Rekaan " + person,
            "19%02d-%02d-%02d".formatted(year, month, day),
            "orang.%d@example.com".formatted(person),
            "+62899%08d".formatted(person),
            regency.substring(0, 2),
            regency,
            person % 5 == 0 ? "LAID_OFF" : "EMPLOYEE"
        };
    }
}
