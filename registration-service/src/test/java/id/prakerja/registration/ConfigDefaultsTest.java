package id.prakerja.registration;

import static id.prakerja.registration.ConfigMappings.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.identity.registry.IdentityRegistryConfig;
import id.prakerja.registration.people.abilitytest.AbilityTestConfig;
import id.prakerja.registration.people.applicant.RegistrationConfig;
import id.prakerja.registration.people.applicant.domain.OccupationGroup;
import id.prakerja.registration.people.profile.DeclarationConfig;
import id.prakerja.registration.people.review.ReviewConfig;
import id.prakerja.registration.privacy.personaldata.DigestConfig;
import id.prakerja.registration.region.RegionsConfig;
import io.smallrye.config.ConfigValidationException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The defaults are the programme's rules of 2020; every key can be set. */
class ConfigDefaultsTest {

    @Test
    void registrationFollowsTheRulesOf2020() {
        RegistrationConfig config = read(RegistrationConfig.class, Map.of());

        assertEquals(18, config.minimumAge());
        assertEquals(OptionalInt.empty(), config.maximumAge());
        assertEquals(
                Set.of(
                        OccupationGroup.CIVIL_SERVANT,
                        OccupationGroup.MILITARY,
                        OccupationGroup.POLICE,
                        OccupationGroup.STATE_OFFICIAL,
                        OccupationGroup.LEGISLATOR,
                        OccupationGroup.VILLAGE_OFFICIAL,
                        OccupationGroup.STATE_COMPANY_DIRECTOR),
                config.excludedOccupations());
        assertEquals(Set.of(OccupationGroup.LAID_OFF, OccupationGroup.FURLOUGHED), config.priorityOccupations());
        assertFalse(config.syntheticPeople());
        assertEquals(ZoneId.of("Asia/Jakarta"), config.timeZone());
        assertFalse(config.steps().contactVerification());
        assertFalse(config.steps().test());
        assertFalse(config.steps().profile());
        assertEquals(256, config.groupCommit().maxGroup());
        assertEquals(2, config.groupCommit().maxInFlight());
        assertEquals(10_000, config.groupCommit().maxQueued());
    }

    @Test
    void registrationCanBeSet() {
        RegistrationConfig config = read(
                RegistrationConfig.class,
                Map.ofEntries(
                        Map.entry("prakerja.registration.minimum-age", "17"),
                        Map.entry("prakerja.registration.maximum-age", "64"),
                        Map.entry("prakerja.registration.excluded-occupations", "POLICE"),
                        Map.entry("prakerja.registration.priority-occupations", "INFORMAL"),
                        Map.entry("prakerja.registration.synthetic-people", "true"),
                        Map.entry("prakerja.registration.time-zone", "Asia/Makassar"),
                        Map.entry("prakerja.registration.steps.contact-verification", "true"),
                        Map.entry("prakerja.registration.steps.test", "true"),
                        Map.entry("prakerja.registration.steps.profile", "true"),
                        Map.entry("prakerja.registration.group-commit.max-group", "1"),
                        Map.entry("prakerja.registration.group-commit.max-in-flight", "3"),
                        Map.entry("prakerja.registration.group-commit.max-queued", "5")));

        assertEquals(17, config.minimumAge());
        assertEquals(OptionalInt.of(64), config.maximumAge());
        assertEquals(Set.of(OccupationGroup.POLICE), config.excludedOccupations());
        assertEquals(Set.of(OccupationGroup.INFORMAL), config.priorityOccupations());
        assertTrue(config.syntheticPeople());
        assertEquals(ZoneId.of("Asia/Makassar"), config.timeZone());
        assertTrue(config.steps().contactVerification());
        assertTrue(config.steps().test());
        assertTrue(config.steps().profile());
        assertEquals(1, config.groupCommit().maxGroup());
        assertEquals(3, config.groupCommit().maxInFlight());
        assertEquals(5, config.groupCommit().maxQueued());
    }

    @Test
    void theIdentityRegistryIsARealOneUnlessSaidOtherwise() {
        IdentityRegistryConfig config = read(IdentityRegistryConfig.class, Map.of());

        assertEquals(IdentityRegistryConfig.Mode.HTTP, config.mode());
        assertEquals(Optional.empty(), config.url());
        assertEquals(Optional.empty(), config.details());
        assertEquals(Duration.ofSeconds(10), config.timeout());
        assertTrue(config.batch());
        assertEquals(500, config.batchSize());
        assertEquals(4, config.parallelCalls());
        assertEquals(2_000, config.ratePerSecond());
        assertEquals(Duration.ofMillis(100), config.pollInterval());
        assertEquals(Duration.ofMinutes(1), config.lease());
        assertEquals(Duration.ofSeconds(1), config.backoff());
        assertEquals(Duration.ofMinutes(1), config.backoffLimit());
        assertEquals(3, config.refusalsBeforeParking());
        assertEquals(Duration.ofSeconds(10), config.sampleInterval());
        assertFalse(config.simulator().away());
        assertEquals(Duration.ofMillis(20), config.simulator().delay());
        assertEquals(0, config.simulator().mismatchBasisPoints());
        assertEquals(0, config.simulator().familyCardBasisPoints());
    }

    @Test
    void theIdentityRegistryCanBeSet() {
        IdentityRegistryConfig config = read(
                IdentityRegistryConfig.class,
                Map.ofEntries(
                        Map.entry("prakerja.identity-registry.mode", "simulator"),
                        Map.entry("prakerja.identity-registry.url", "https://registry.example.id"),
                        Map.entry("prakerja.identity-registry.details", "DOMICILE"),
                        Map.entry("prakerja.identity-registry.timeout", "PT1S"),
                        Map.entry("prakerja.identity-registry.batch", "false"),
                        Map.entry("prakerja.identity-registry.batch-size", "7"),
                        Map.entry("prakerja.identity-registry.parallel-calls", "8"),
                        Map.entry("prakerja.identity-registry.rate-per-second", "9"),
                        Map.entry("prakerja.identity-registry.poll-interval", "PT2S"),
                        Map.entry("prakerja.identity-registry.lease", "PT3S"),
                        Map.entry("prakerja.identity-registry.backoff", "PT4S"),
                        Map.entry("prakerja.identity-registry.backoff-limit", "PT5S"),
                        Map.entry("prakerja.identity-registry.refusals-before-parking", "4"),
                        Map.entry("prakerja.identity-registry.sample-interval", "PT7S"),
                        Map.entry("prakerja.identity-registry.simulator.away", "true"),
                        Map.entry("prakerja.identity-registry.simulator.delay", "PT6S"),
                        Map.entry("prakerja.identity-registry.simulator.mismatch-basis-points", "10"),
                        Map.entry("prakerja.identity-registry.simulator.family-card-basis-points", "11")));

        assertEquals(IdentityRegistryConfig.Mode.SIMULATOR, config.mode());
        assertEquals(Optional.of(URI.create("https://registry.example.id")), config.url());
        assertEquals(Optional.of(Set.of(IdentityRegistryConfig.Detail.DOMICILE)), config.details());
        assertEquals(Duration.ofSeconds(1), config.timeout());
        assertFalse(config.batch());
        assertEquals(7, config.batchSize());
        assertEquals(8, config.parallelCalls());
        assertEquals(9, config.ratePerSecond());
        assertEquals(Duration.ofSeconds(2), config.pollInterval());
        assertEquals(Duration.ofSeconds(3), config.lease());
        assertEquals(Duration.ofSeconds(4), config.backoff());
        assertEquals(Duration.ofSeconds(5), config.backoffLimit());
        assertEquals(4, config.refusalsBeforeParking());
        assertEquals(Duration.ofSeconds(7), config.sampleInterval());
        assertTrue(config.simulator().away());
        assertEquals(Duration.ofSeconds(6), config.simulator().delay());
        assertEquals(10, config.simulator().mismatchBasisPoints());
        assertEquals(11, config.simulator().familyCardBasisPoints());
    }

    @Test
    void theKeysOfPersonalDataHaveNoDefaults() {
        assertThrows(ConfigValidationException.class, () -> read(DigestConfig.class, Map.of()));

        DigestConfig config = read(
                DigestConfig.class,
                Map.of(
                        "prakerja.personal-data.partner-digest-master", "5",
                        "prakerja.personal-data.partner-digest-keys.gopay", "2"));
        assertEquals("5", config.partnerDigestMaster());
        assertEquals(Map.of("gopay", "2"), config.partnerDigestKeys());
    }

    @Test
    void theRegionsAreThoseOf2020UnlessSaidOtherwise() {
        assertEquals("2020", read(RegionsConfig.class, Map.of()).version());
        assertEquals(Duration.ofSeconds(5), read(RegionsConfig.class, Map.of()).refreshInterval());
        assertEquals(
                "2022",
                read(RegionsConfig.class, Map.of("prakerja.regions.version", "2022"))
                        .version());
    }

    @Test
    void theTestTakesFifteenMinutes() {
        AbilityTestConfig config = read(AbilityTestConfig.class, Map.of());

        assertEquals("2020", config.bank());
        assertEquals(Duration.ofMinutes(15), config.time());

        AbilityTestConfig set = read(
                AbilityTestConfig.class,
                Map.of("prakerja.ability-test.bank", "2022", "prakerja.ability-test.time", "PT20M"));
        assertEquals("2022", set.bank());
        assertEquals(Duration.ofMinutes(20), set.time());
    }

    @Test
    void theDeclarationsInForceAreThoseOf2020UnlessSaidOtherwise() {
        assertEquals("2020", read(DeclarationConfig.class, Map.of()).version());
        assertEquals(
                "2022",
                read(DeclarationConfig.class, Map.of("prakerja.declarations.version", "2022"))
                        .version());
    }

    @Test
    void aReviewCanBeAskedForAfterThreeFailedSelections() {
        assertEquals(3, read(ReviewConfig.class, Map.of()).failedSelections());
        assertEquals(
                5,
                read(ReviewConfig.class, Map.of("prakerja.reviews.failed-selections", "5"))
                        .failedSelections());
    }
}
