package id.prakerja.registration;

import static id.prakerja.registration.ConfigMappings.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.door.onetimecode.CodeAttemptsConfig;
import id.prakerja.registration.door.onetimecode.OneTimeCodeConfig;
import id.prakerja.registration.door.token.ApplicantTokenConfig;
import id.prakerja.registration.people.contact.ContactConfig;
import id.prakerja.registration.people.notice.NoticeConfig;
import id.prakerja.registration.people.notice.domain.Medium;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How people are reached, and show who they are; every key can be set. */
class ContactingConfigDefaultsTest {

    @Test
    void threeWrongCodesLockForAnHour() {
        OneTimeCodeConfig config = read(OneTimeCodeConfig.class, Map.of());

        assertEquals(Duration.ofMinutes(10), config.validity());
        assertEquals(3, config.wrongTries());
        assertEquals(Duration.ofHours(1), config.lock());
        assertEquals(Duration.ofMinutes(1), config.pause());
        assertEquals(5, config.mostSent());
        assertEquals(Duration.ofHours(1), config.window());
    }

    @Test
    void oneTimeCodesCanBeSet() {
        OneTimeCodeConfig config = read(
                OneTimeCodeConfig.class,
                Map.of(
                        "prakerja.one-time-codes.validity", "PT5M",
                        "prakerja.one-time-codes.wrong-tries", "4",
                        "prakerja.one-time-codes.lock", "PT2H",
                        "prakerja.one-time-codes.pause", "PT3M",
                        "prakerja.one-time-codes.most-sent", "6",
                        "prakerja.one-time-codes.window", "PT7H"));

        assertEquals(Duration.ofMinutes(5), config.validity());
        assertEquals(4, config.wrongTries());
        assertEquals(Duration.ofHours(2), config.lock());
        assertEquals(Duration.ofMinutes(3), config.pause());
        assertEquals(6, config.mostSent());
        assertEquals(Duration.ofHours(7), config.window());
    }

    @Test
    void phoneAndEmailAreBothConfirmedUnlessSaidOtherwise() {
        assertEquals(
                Set.of(Medium.PHONE, Medium.EMAIL),
                read(ContactConfig.class, Map.of()).required());
        assertEquals(
                Set.of(Medium.PHONE),
                read(ContactConfig.class, Map.of("prakerja.contacts.required", "PHONE"))
                        .required());
    }

    @Test
    void applicantTokensAreSignedOnlyWhereAskedFor() {
        Map<String, String> issuer = Map.of("prakerja.applicant-tokens.issuer", "https://issuer.example.id");
        ApplicantTokenConfig config = read(ApplicantTokenConfig.class, issuer);

        assertFalse(config.issued());
        assertEquals("https://issuer.example.id", config.issuer());
        assertEquals(Duration.ofHours(1), config.validity());

        Map<String, String> values = new HashMap<>(issuer);
        values.put("prakerja.applicant-tokens.issued", "true");
        values.put("prakerja.applicant-tokens.validity", "PT5M");
        ApplicantTokenConfig set = read(ApplicantTokenConfig.class, values);
        assertTrue(set.issued());
        assertEquals(Duration.ofMinutes(5), set.validity());
    }

    @Test
    void noticesAreReallySentUnlessSaidOtherwise() {
        NoticeConfig config = read(NoticeConfig.class, Map.of());

        assertEquals(NoticeConfig.Mode.GATEWAY, config.mode());
        assertEquals(Optional.empty(), config.smsUrl());
        assertEquals(Optional.empty(), config.smsToken());
        assertEquals("no-reply@prakerja.local", config.mailFrom());
        assertEquals(Duration.ofSeconds(10), config.timeout());
        assertEquals(3_000, config.ratePerSecond());
        assertEquals(1_000, config.parallelCalls());
        assertEquals(5, config.mostRefusals());
        assertEquals(Duration.ofMillis(500), config.pollInterval());
        assertEquals(Duration.ofMinutes(1), config.lease());
        assertEquals(Duration.ofSeconds(2), config.backoff());
        assertEquals(Duration.ofMinutes(15), config.backoffLimit());
        assertEquals(Duration.ofDays(3), config.giveUpAfter());
    }

    @Test
    void noticesCanBeSet() {
        NoticeConfig config = read(
                NoticeConfig.class,
                Map.ofEntries(
                        Map.entry("prakerja.notices.mode", "outbox"),
                        Map.entry("prakerja.notices.sms-url", "https://sms.example.id"),
                        Map.entry("prakerja.notices.sms-token", "secret"),
                        Map.entry("prakerja.notices.mail-from", "kabar@example.id"),
                        Map.entry("prakerja.notices.timeout", "PT1S"),
                        Map.entry("prakerja.notices.rate-per-second", "2"),
                        Map.entry("prakerja.notices.parallel-calls", "3"),
                        Map.entry("prakerja.notices.most-refusals", "9"),
                        Map.entry("prakerja.notices.poll-interval", "PT4S"),
                        Map.entry("prakerja.notices.lease", "PT5S"),
                        Map.entry("prakerja.notices.backoff", "PT6S"),
                        Map.entry("prakerja.notices.backoff-limit", "PT7S"),
                        Map.entry("prakerja.notices.give-up-after", "P8D")));

        assertEquals(NoticeConfig.Mode.OUTBOX, config.mode());
        assertEquals(Optional.of(URI.create("https://sms.example.id")), config.smsUrl());
        assertEquals(Optional.of("secret"), config.smsToken());
        assertEquals("kabar@example.id", config.mailFrom());
        assertEquals(Duration.ofSeconds(1), config.timeout());
        assertEquals(2, config.ratePerSecond());
        assertEquals(3, config.parallelCalls());
        assertEquals(9, config.mostRefusals());
        assertEquals(Duration.ofSeconds(4), config.pollInterval());
        assertEquals(Duration.ofSeconds(5), config.lease());
        assertEquals(Duration.ofSeconds(6), config.backoff());
        assertEquals(Duration.ofSeconds(7), config.backoffLimit());
        assertEquals(Duration.ofDays(8), config.giveUpAfter());
    }

    @Test
    void guessingIsSlowedByPersonAddressNeighbourhoodAndEverybody() {
        CodeAttemptsConfig.Limits limits =
                read(CodeAttemptsConfig.class, Map.of()).signIn();

        assertEquals(10, limits.person());
        assertEquals(Duration.ofMinutes(6), limits.personEvery());
        assertEquals(100, limits.address());
        assertEquals(Duration.ofSeconds(1), limits.addressEvery());
        assertEquals(1_000, limits.prefix());
        assertEquals(Duration.ofMillis(100), limits.prefixEvery());
        assertEquals(20_000, limits.everybody());
        assertEquals(Duration.ofMillis(5), limits.everybodyEvery());
        assertEquals(
                7,
                read(CodeAttemptsConfig.class, Map.of("prakerja.code-attempts.contacts.address", "7"))
                        .contacts()
                        .address());
    }
}
