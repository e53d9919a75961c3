package id.prakerja.benchmarks.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.prakerja.benchmarks.load.Answers;
import id.prakerja.benchmarks.load.HttpLoad;
import id.prakerja.benchmarks.load.LoadResult;
import id.prakerja.benchmarks.load.Request;
import id.prakerja.benchmarks.stage.Topics;
import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.TrainingApi;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Waiting;
import id.prakerja.signatures.WebhookSigner;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Participants on the way to their first completion, and the platform that reports it. */
final class Learners {

    private static final String PLATFORM = "pintaria";
    private static final String INSTITUTION = "lembaga-uji";
    private static final String ENROLMENT = "\"enrolmentId\":\"";
    private static final String SELECTED = "participant.selected";
    private static final String VOUCHER = "\"voucher\":\"";
    private static final String PERSON = "\"personId\":\"";
    private static final String CONSENT = "\"consent\":\"";
    private static final int PRICE = 350_000;
    private static final int VOUCHER_LENGTH = 16;
    private static final int CONSENT_LENGTH = 12;
    private static final Duration TOKEN_VALIDITY = Duration.ofHours(1);
    private static final int CONNECTIONS = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ID_LENGTH = 36;

    private final TrainingApi api;
    private final HttpLoad load;
    private final WebhookSigner signer;
    private final WebhookSigner institution;
    private final DevelopmentIssuer issuer;
    private final Batches batches;
    private final UUID course;
    private final UUID[] people;
    private final String[] persons;
    private final String[] enrolments;

    Learners(URI training, DevelopmentIssuer issuer, int count) {
        api = new TrainingApi(training, new Callers(issuer));
        load = new HttpLoad(training, CONNECTIONS);
        signer = new WebhookSigner(api.admitPartner(PLATFORM, "PLATFORM", "Pintaria"));
        institution = new WebhookSigner(api.admitPartner(INSTITUTION, "INSTITUTION", "Lembaga Uji"));
        batches = new Batches(training, PLATFORM, signer);
        this.issuer = issuer;
        course = api.offer(
                "course-1",
                Map.of(
                        "institutionId",
                        INSTITUTION,
                        "title",
                        "Dasar-dasar pembukuan",
                        "price",
                        PRICE,
                        "priceOutside",
                        400_000,
                        "platforms",
                        List.of(PLATFORM)));
        people = Stream.generate(Learners::participant).limit(count).toArray(UUID[]::new);
        persons = new String[count];
        enrolments = new String[count];
    }

    /** Everybody is selected; returns when all have an account. */
    void select(Topics topics) {
        int before = accounts();
        Instant notice = Instant.now().minus(Duration.ofDays(1));
        for (int i = 0; i < people.length; i++) {
            topics.send(SELECTED, people[i].toString(), """
                    {"participantId":"%s","wave":6,"decree":"SK-6","rank":%d,"noticeAt":"%s","firstPurchaseDeadline":"%s",\
                    "balance":1000000,"identityAlias":"%036x"}""".formatted(
                            people[i], i + 1, notice, notice.plus(Duration.ofDays(30)), i)
                    .getBytes(UTF_8));
        }
        topics.flush();
        if (!Waiting.until(() -> accounts() >= before + people.length, Duration.ofMillis(500), PATIENCE)) {
            throw new IllegalStateException("Not everybody got an account");
        }
    }

    /** So many trainings on sale beside, to be searched. */
    void offer(CatalogueSearches catalogue, int count) {
        catalogue.offer(api, INSTITUTION, PLATFORM, count);
    }

    /**
     * How everybody began.
     *
     * @param bought the purchases
     * @param redeemed the redemptions of their vouchers
     */
    record Begun(LoadResult bought, LoadResult redeemed) {}

    /** Everybody consents and buys the course, and the institution uses the vouchers. */
    Begun begin() {
        String[] consents = new String[people.length];
        String[] vouchers = new String[people.length];
        requireAll(load.closed(
                all(0, people.length, this::consent), PATIENCE, Answers.demanded((place, status, answer) -> {
                    persons[place] = field(answer, PERSON, ID_LENGTH);
                    consents[place] = field(answer, CONSENT, CONSENT_LENGTH);
                })));
        List<Request> purchases = all(
                0,
                people.length,
                person -> signed(
                        "/v1/participants/%s/enrolments".formatted(persons[person]),
                        "buy-" + people[person],
                        """
                        {"personId":"%s","courseId":"%s","consent":"%s"}""".formatted(persons[person], course, consents[person])));
        LoadResult bought = requireAll(load.closed(purchases, PATIENCE, Answers.demanded((place, status, answer) -> {
            enrolments[place] = field(answer, ENROLMENT, ID_LENGTH);
            vouchers[place] = field(answer, VOUCHER, VOUCHER_LENGTH);
        })));
        List<Request> redemptions = all(
                0,
                people.length,
                person -> signed(
                        INSTITUTION,
                        institution,
                        "/v1/redemptions",
                        "redeem-" + people[person],
                        "{\"voucher\":\"%s\"}".formatted(vouchers[person])));
        return new Begun(bought, requireAll(load.closed(redemptions, PATIENCE, Answers.demanded())));
    }

    private Request consent(int person) {
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + issuer.token(TokenHolder.applicant(people[person]), TOKEN_VALIDITY),
                "Idempotency-Key",
                "consent-" + people[person],
                "Content-Type",
                "application/json");
        String body = "{\"courseId\":\"%s\",\"platformId\":\"%s\",\"price\":%d}".formatted(course, PLATFORM, PRICE);
        return Request.of(
                "POST", "/v1/participants/%s/consents".formatted(people[person]), headers, body.getBytes(UTF_8));
    }

    private static String field(String answer, String name, int length) {
        int start = answer.indexOf(name) + name.length();
        return answer.substring(start, start + length);
    }

    /** Completions of people number {@code from} to {@code until - 1}, as fast as they are answered. */
    LoadResult complete(int from, int until) {
        Instant now = Instant.now();
        return requireAll(load.closed(
                all(
                        from,
                        until,
                        person -> signed(
                                "/v1/completions", "complete-" + people[person], "{" + completion(person, now) + "}")),
                PATIENCE,
                Answers.demanded()));
    }

    /** The same in batches; gives completions per second. */
    double completeInBatches(int from, int until) {
        Instant now = Instant.now();
        return batches.linesPerSecond(IntStream.range(from, until)
                .mapToObj(person -> "{\"id\":\"line-%s\",%s}".formatted(people[person], completion(person, now)))
                .toList());
    }

    private String completion(int person, Instant at) {
        return """
                "personId":"%s","enrolmentId":"%s","certificateNumber":"CERT-%d","score":85,"attendance":100,\
                "completedAt":"%s\"""".formatted(persons[person], enrolments[person], person, at);
    }

    /** An id as registration gives them, a UUID of version 7; in no order, as theirs are who come from everywhere. */
    private static UUID participant() {
        UUID random = UUID.randomUUID();
        return new UUID((random.getMostSignificantBits() & ~0xF000L) | 0x7000L, random.getLeastSignificantBits());
    }

    private int accounts() {
        return api.figures().path("accounts").asInt();
    }

    private Request signed(String path, String id, String body) {
        return signed(PLATFORM, signer, path, id, body);
    }

    private static Request signed(String partner, WebhookSigner signer, String path, String id, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        Map<String, String> headers = new HashMap<>(signer.headers(id, Instant.now(), bytes));
        headers.put("webhook-partner", partner);
        headers.put("Content-Type", "application/json");
        return Request.of("POST", path, headers, bytes);
    }

    private static List<Request> all(int from, int until, IntFunction<Request> request) {
        return IntStream.range(from, until).mapToObj(request).toList();
    }

    private static LoadResult requireAll(LoadResult result) {
        if (result.answers(2) != result.total()) {
            throw new IllegalStateException("Not everything was accepted: " + result);
        }
        return result;
    }
}
