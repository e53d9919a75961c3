package id.prakerja.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.selection.draw.selftest.SelfTestConfig;
import id.prakerja.selection.participants.participant.RevocationConfig;
import id.prakerja.selection.seats.determination.DeterminationConfig;
import id.prakerja.selection.waves.eligibility.domain.PrioritySource;
import id.prakerja.selection.waves.wave.WaveConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The defaults are the programme's parameters, and every key is the one documented. */
class ConfigDefaultsTest {

    @Test
    void wavesHaveTheProgrammesTermsByDefault() {
        WaveConfig wave = config(Map.of(), WaveConfig.class).getConfigMapping(WaveConfig.class);

        assertEquals(8000, wave.priorityShareBasisPoints());
        assertEquals(0, wave.affirmativeShareBasisPoints());
        assertEquals(30, wave.joinGraceSeconds());
        assertEquals(1_000_000, wave.balance());
        assertEquals(30, wave.firstPurchaseDays());
        assertEquals(0, wave.refillDays());
        assertEquals(0, wave.familyCap());
        assertEquals(18, wave.minimumAge());
        assertEquals(0, wave.maximumAge());
        assertEquals(
                Set.of(
                        "STATE_OFFICIAL",
                        "LEGISLATOR",
                        "CIVIL_SERVANT",
                        "MILITARY",
                        "POLICE",
                        "VILLAGE_OFFICIAL",
                        "STATE_COMPANY_DIRECTOR"),
                wave.excludedOccupations());
        assertEquals(Set.of("EDUCATION", "OCCUPATION", "DECEASED"), wave.excludingLists());
        assertEquals(Set.of("OTHER_AID"), wave.priorityLoweringLists());
        assertEquals(PrioritySource.LISTED, wave.prioritySource());
        assertEquals(ZoneId.of("Asia/Jakarta"), wave.timeZone());
        assertTrue(wave.oneOpenAtATime());
        assertEquals(Duration.ofSeconds(1), wave.calendarInterval());
    }

    @Test
    void everyTermOfAWaveCanBeSet() {
        WaveConfig wave = config(
                        Map.ofEntries(
                                Map.entry("prakerja.wave.priority-share-basis-points", "5000"),
                                Map.entry("prakerja.wave.affirmative-share-basis-points", "300"),
                                Map.entry("prakerja.wave.join-grace-seconds", "60"),
                                Map.entry("prakerja.wave.balance", "2000000"),
                                Map.entry("prakerja.wave.first-purchase-days", "15"),
                                Map.entry("prakerja.wave.refill-days", "14"),
                                Map.entry("prakerja.wave.family-cap", "2"),
                                Map.entry("prakerja.wave.minimum-age", "21"),
                                Map.entry("prakerja.wave.maximum-age", "64"),
                                Map.entry("prakerja.wave.excluded-occupations", "MILITARY"),
                                Map.entry("prakerja.wave.excluding-lists", "OTHER_AID,DECEASED"),
                                Map.entry("prakerja.wave.priority-lowering-lists", "OTHER"),
                                Map.entry("prakerja.wave.priority-source", "DECLARED"),
                                Map.entry("prakerja.wave.time-zone", "Asia/Jayapura"),
                                Map.entry("prakerja.wave.one-open-at-a-time", "false"),
                                Map.entry("prakerja.wave.calendar-interval", "PT5S")),
                        WaveConfig.class)
                .getConfigMapping(WaveConfig.class);

        assertEquals(5000, wave.priorityShareBasisPoints());
        assertEquals(300, wave.affirmativeShareBasisPoints());
        assertEquals(60, wave.joinGraceSeconds());
        assertEquals(2_000_000, wave.balance());
        assertEquals(15, wave.firstPurchaseDays());
        assertEquals(14, wave.refillDays());
        assertEquals(2, wave.familyCap());
        assertEquals(21, wave.minimumAge());
        assertEquals(64, wave.maximumAge());
        assertEquals(Set.of("MILITARY"), wave.excludedOccupations());
        assertEquals(Set.of("OTHER_AID", "DECEASED"), wave.excludingLists());
        assertEquals(Set.of("OTHER"), wave.priorityLoweringLists());
        assertEquals(PrioritySource.DECLARED, wave.prioritySource());
        assertEquals(ZoneId.of("Asia/Jayapura"), wave.timeZone());
        assertFalse(wave.oneOpenAtATime());
        assertEquals(Duration.ofSeconds(5), wave.calendarInterval());
    }

    @Test
    void revocationsWaitForPurchasesUnderWay() {
        RevocationConfig defaults = config(Map.of(), RevocationConfig.class).getConfigMapping(RevocationConfig.class);
        RevocationConfig set = config(
                        Map.of(
                                "prakerja.revocation.delivery-grace", "P1D",
                                "prakerja.revocation.reminder-before", "P3D",
                                "prakerja.revocation.interval", "PT1M",
                                "prakerja.revocation.batch-size", "10"),
                        RevocationConfig.class)
                .getConfigMapping(RevocationConfig.class);

        assertEquals(Duration.ofHours(1), defaults.deliveryGrace());
        assertEquals(Duration.ofDays(7), defaults.reminderBefore());
        assertEquals(Duration.ofSeconds(5), defaults.interval());
        assertEquals(2000, defaults.batchSize());
        assertEquals(Duration.ofDays(1), set.deliveryGrace());
        assertEquals(Duration.ofDays(3), set.reminderBefore());
        assertEquals(Duration.ofMinutes(1), set.interval());
        assertEquals(10, set.batchSize());
    }

    @Test
    void decreesAreNumberedAsDecreesAre() {
        String byDefault = config(Map.of(), DeterminationConfig.class)
                .getConfigMapping(DeterminationConfig.class)
                .decreePattern();
        String set = config(Map.of("prakerja.determination.decree-pattern", "SK [0-9]+"), DeterminationConfig.class)
                .getConfigMapping(DeterminationConfig.class)
                .decreePattern();

        assertTrue("SK-6/2020".matches(byDefault));
        assertTrue("SK.25/MPPKP/09/2020".matches(byDefault));
        assertFalse("6/2020".matches(byDefault));
        assertEquals("SK [0-9]+", set);
    }

    @Test
    void drawsAreTestedByWhatOneInAHundredThousandFairOnesFails() {
        SelfTestConfig defaults = config(Map.of(), SelfTestConfig.class).getConfigMapping(SelfTestConfig.class);
        SelfTestConfig set = config(
                        Map.of(
                                "prakerja.draw.self-tests.significance-per-million", "100",
                                "prakerja.draw.self-tests.smallest-group", "20"),
                        SelfTestConfig.class)
                .getConfigMapping(SelfTestConfig.class);

        assertEquals(10, defaults.significancePerMillion());
        assertEquals(50, defaults.smallestGroup());
        assertEquals(100, set.significancePerMillion());
        assertEquals(20, set.smallestGroup());
    }

    private static SmallRyeConfig config(Map<String, String> values, Class<?> mapping) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValues(values)
                .withMapping(mapping)
                .build();
    }
}
