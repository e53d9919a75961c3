package id.prakerja.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.training.account.AccountConfig;
import id.prakerja.training.allowance.AllowanceConfig;
import id.prakerja.training.completion.CompletionConfig;
import id.prakerja.training.course.CourseConfig;
import id.prakerja.training.credential.CredentialConfig;
import id.prakerja.training.enrolment.EnrolmentConfig;
import id.prakerja.training.figures.FiguresConfig;
import id.prakerja.training.partner.PartnerConfig;
import id.prakerja.training.person.PersonIdConfig;
import id.prakerja.training.receipt.ReceiptConfig;
import id.prakerja.training.review.ReviewConfig;
import id.prakerja.training.sampling.SamplingConfig;
import id.prakerja.training.sandbox.SandboxConfig;
import id.prakerja.training.sharing.SignalConfig;
import id.prakerja.training.webhook.WebhookConfig;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigDefaultsTest {

    @Test
    void accountDefaultsAreThoseOfTheProgramme() {
        AccountConfig config = config(AccountConfig.class, Map.of());

        assertEquals(12, config.balanceExpiryMonth());
        assertEquals(15, config.balanceExpiryDay());
        assertEquals(ZoneId.of("Asia/Jakarta"), config.timeZone());
        assertEquals(Duration.ofMinutes(10), config.expiryInterval());
        assertEquals("9999", config.cardPrefix());
        assertEquals(1_000, config.cardBlock());
        assertEquals(12, config.attempts());
        assertEquals(128, config.maxGroup());
        assertEquals(2, config.maxInFlight());
        assertEquals(10_000, config.maxQueued());
    }

    @Test
    void accountSettingsCanAllBeChanged() {
        AccountConfig config = config(
                AccountConfig.class,
                Map.of(
                        "prakerja.training.account.balance-expiry-month", "6",
                        "prakerja.training.account.balance-expiry-day", "30",
                        "prakerja.training.account.time-zone", "Asia/Makassar",
                        "prakerja.training.account.card-prefix", "1234",
                        "prakerja.training.account.card-block", "10",
                        "prakerja.training.account.attempts", "3",
                        "prakerja.training.account.max-group", "4",
                        "prakerja.training.account.max-in-flight", "5",
                        "prakerja.training.account.max-queued", "6"));

        assertEquals(6, config.balanceExpiryMonth());
        assertEquals(30, config.balanceExpiryDay());
        assertEquals(ZoneId.of("Asia/Makassar"), config.timeZone());
        assertEquals("1234", config.cardPrefix());
        assertEquals(10, config.cardBlock());
        assertEquals(3, config.attempts());
        assertEquals(4, config.maxGroup());
        assertEquals(5, config.maxInFlight());
        assertEquals(6, config.maxQueued());
    }

    @Test
    void courseBoundsAreThoseOfTheProgramme() {
        CourseConfig config = config(CourseConfig.class, Map.of());

        assertEquals(1_000_000, config.highestPrice());
        assertEquals(1_500, config.highestCommissionBasisPoints());
        assertEquals(500_000, config.secondCuratorFrom());
        assertEquals(Duration.ofDays(30), config.approvalValidity());
    }

    @Test
    void completionNeedsEightyPercentAttendance() {
        CompletionConfig config = config(CompletionConfig.class, Map.of());

        assertEquals(80, config.leastAttendance());
        assertEquals(Duration.ofMinutes(5), config.clockTolerance());
    }

    @Test
    void consentIsGoodForFifteenMinutes() {
        EnrolmentConfig config = config(EnrolmentConfig.class, Map.of());

        assertEquals(Duration.ofMinutes(15), config.consentValidity());
    }

    @Test
    void credentialsAreSignedForAYearByEachKeyAndListsAreGoodForMinutes() {
        CredentialConfig config = config(CredentialConfig.class, Map.of());

        assertEquals(URI.create("http://localhost:8083"), config.address());
        assertEquals("Kartu Prakerja", config.issuerName());
        assertEquals(Duration.ofDays(365), config.keyLifetime());
        assertEquals(Duration.ofMinutes(5), config.listValidity());
    }

    @Test
    void reviewsMayBeChangedForTwoWeeks() {
        assertEquals(Duration.ofDays(14), config(ReviewConfig.class, Map.of()).editable());
    }

    @Test
    void partnersKeysHaveNoDefault() {
        PartnerConfig config = config(PartnerConfig.class, Map.of());

        assertEquals("1", config.encryptionKey());
        assertEquals(Map.of(), config.encryptionKeys());
        assertEquals(Duration.ofSeconds(30), config.useInterval());
    }

    @Test
    void theKeyOfPlatformsIdsHasNoDefault() {
        Map<String, String> key = Map.of("prakerja.personal-data.person-id-master", "key");

        assertEquals("key", config(PersonIdConfig.class, key).personIdMaster());
        assertThrows(ConfigValidationException.class, () -> config(PersonIdConfig.class, Map.of()));
    }

    @Test
    void partnersMaySendWhatTheProgrammeNeeds() {
        AllowanceConfig config = config(AllowanceConfig.class, Map.of());

        assertEquals(6_000, config.requestsPerMinute());
        assertEquals(100_000, config.completionsPerDay());
        assertEquals(100_000, config.purchasesPerDay());
    }

    @Test
    void whatIsPractisedIsKeptForAMonth() {
        SandboxConfig config = config(SandboxConfig.class, Map.of());

        assertEquals(1_000_000, config.balance());
        assertEquals(Duration.ofDays(30), config.kept());
        assertEquals(Duration.ofHours(6), config.removalInterval());
    }

    @Test
    void refusalsAreRememberedForNinetyDays() {
        ReceiptConfig config = config(ReceiptConfig.class, Map.of());

        assertEquals(Duration.ofDays(90), config.kept());
        assertEquals(Duration.ofHours(1), config.removalInterval());
    }

    @Test
    void samplingDefaultsStopTheCaseOf2017() {
        SamplingConfig config = config(SamplingConfig.class, Map.of());

        assertEquals(100, config.first());
        assertEquals(20, config.sampleSize());
        assertEquals(50, config.institutionFloor());
        assertEquals(5_000, config.platformFloor());
        assertEquals(3, config.factor());
        assertEquals(100, config.fastestPercent());
        assertEquals(80, config.leastTimePercent());
        assertEquals(Duration.ofSeconds(10), config.grantValidity());
    }

    @Test
    void whatPeopleMayShareIsBounded() {
        SignalConfig config = config(SignalConfig.class, Map.of());

        assertEquals(3, config.peopleOfDevice());
        assertEquals(50, config.peopleOfAddress());
        assertEquals(1, config.peopleOfAccount());
        assertEquals(3, config.peopleOfReview());
        assertEquals(40, config.lettersOfReview());
    }

    @Test
    void figuresAreSomeSecondsBehindAtMost() {
        FiguresConfig config = config(FiguresConfig.class, Map.of());

        assertEquals(Duration.ofSeconds(5), config.interval());
        assertEquals(Duration.ofMinutes(10), config.scanInterval());
        assertEquals(500, config.batch());
        assertEquals(Duration.ofMinutes(2), config.hold());
    }

    @Test
    void webhooksGoToPublicAddressesAndAreKeptForAMonth() {
        WebhookConfig config = config(WebhookConfig.class, Map.of());

        assertEquals(Duration.ofSeconds(15), config.answerWithin());
        assertEquals(Duration.ofSeconds(1), config.interval());
        assertEquals(4, config.concurrency());
        assertEquals(Duration.ofDays(30), config.kept());
        assertEquals(Duration.ofHours(1), config.removalInterval());
        assertFalse(config.insideAllowed());
    }

    private static <T> T config(Class<T> type, Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(type)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(type);
    }
}
