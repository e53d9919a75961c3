package id.prakerja.registration;

import static id.prakerja.registration.ConfigMappings.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.door.admission.AdmissionConfig;
import id.prakerja.registration.people.redivision.RedivisionConfig;
import id.prakerja.registration.people.reverification.ReverificationConfig;
import id.prakerja.registration.privacy.retention.RetentionConfig;
import id.prakerja.registration.reading.search.SearchConfig;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The bounds under which the service is operated; every key can be set. */
class OperatingConfigDefaultsTest {

    @Test
    void admissionReckonsWithThePeakOf2020() {
        AdmissionConfig config = read(AdmissionConfig.class, Map.of());

        assertEquals(1_333, config.expectedPerSecond());
        assertEquals(OptionalInt.empty(), config.mostPerSecond());
        assertEquals(Duration.ofMillis(500), config.patience());
        assertEquals(64, config.leastPlaces());
        assertEquals(4_000, config.mostPlaces());
        assertEquals(Duration.ofSeconds(30), config.longestPause());
        assertEquals(Duration.ofMinutes(10), config.ticketLife());
        assertEquals(512, config.otherPlaces());
        assertEquals(50, config.account().perSecond());
        assertEquals(200, config.account().burst());
        assertEquals(OptionalInt.empty(), config.address().perSecond());
        assertEquals(1_000, config.address().burst());
        assertEquals(Duration.ofSeconds(2), config.refreshInterval());
    }

    @Test
    void admissionCanBeSet() {
        AdmissionConfig config = read(
                AdmissionConfig.class,
                Map.ofEntries(
                        Map.entry("prakerja.admission.expected-per-second", "1"),
                        Map.entry("prakerja.admission.most-per-second", "2"),
                        Map.entry("prakerja.admission.patience", "PT3S"),
                        Map.entry("prakerja.admission.least-places", "4"),
                        Map.entry("prakerja.admission.most-places", "5"),
                        Map.entry("prakerja.admission.longest-pause", "PT6S"),
                        Map.entry("prakerja.admission.ticket-life", "PT7S"),
                        Map.entry("prakerja.admission.other-places", "8"),
                        Map.entry("prakerja.admission.account.per-second", "9"),
                        Map.entry("prakerja.admission.account.burst", "10"),
                        Map.entry("prakerja.admission.address.per-second", "11"),
                        Map.entry("prakerja.admission.address.burst", "12"),
                        Map.entry("prakerja.admission.refresh-interval", "PT13S")));

        assertEquals(1, config.expectedPerSecond());
        assertEquals(OptionalInt.of(2), config.mostPerSecond());
        assertEquals(Duration.ofSeconds(3), config.patience());
        assertEquals(4, config.leastPlaces());
        assertEquals(5, config.mostPlaces());
        assertEquals(Duration.ofSeconds(6), config.longestPause());
        assertEquals(Duration.ofSeconds(7), config.ticketLife());
        assertEquals(8, config.otherPlaces());
        assertEquals(9, config.account().perSecond());
        assertEquals(10, config.account().burst());
        assertEquals(OptionalInt.of(11), config.address().perSecond());
        assertEquals(12, config.address().burst());
        assertEquals(Duration.ofSeconds(13), config.refreshInterval());
    }

    @Test
    void dataAreKeptForATimeOnly() {
        RetentionConfig config = read(RetentionConfig.class, Map.of());

        assertEquals(Duration.ofHours(1), config.interval());
        assertEquals(1_000, config.stepSize());
        assertEquals(24, config.inactiveMonths());
        assertEquals(Duration.ofDays(14), config.unprovenClaims());
        assertEquals(Duration.ofDays(30), config.answers());
        assertEquals(Duration.ofDays(180), config.settledEvents());
        assertEquals(Duration.ofDays(1), config.codes());
        assertEquals(Duration.ofDays(90), config.notices());

        config = read(
                RetentionConfig.class,
                Map.of(
                        "prakerja.retention.interval", "PT2S",
                        "prakerja.retention.step-size", "3",
                        "prakerja.retention.inactive-months", "4",
                        "prakerja.retention.answers", "P5D",
                        "prakerja.retention.settled-events", "P6D",
                        "prakerja.retention.codes", "P7D",
                        "prakerja.retention.notices", "P8D"));

        assertEquals(Duration.ofSeconds(2), config.interval());
        assertEquals(3, config.stepSize());
        assertEquals(4, config.inactiveMonths());
        assertEquals(Duration.ofDays(5), config.answers());
        assertEquals(Duration.ofDays(6), config.settledEvents());
        assertEquals(Duration.ofDays(7), config.codes());
        assertEquals(Duration.ofDays(8), config.notices());
    }

    @Test
    void operatingHasBoundsThatSpareTheDatabase() {
        assertEquals(Duration.ofSeconds(5), read(SearchConfig.class, Map.of()).timeout());
        assertEquals(
                Duration.ofSeconds(1),
                read(SearchConfig.class, Map.of("prakerja.search.timeout", "PT1S"))
                        .timeout());
        assertEquals(1_000, read(RedivisionConfig.class, Map.of()).stepSize());
        assertEquals(
                Duration.ofMinutes(1), read(RedivisionConfig.class, Map.of()).pause());
        ReverificationConfig config = read(ReverificationConfig.class, Map.of());
        assertEquals(2_000, config.stepSize());
        config = read(ReverificationConfig.class, Map.of("prakerja.reverification.step-size", "3"));
        assertEquals(3, config.stepSize());
    }
}
