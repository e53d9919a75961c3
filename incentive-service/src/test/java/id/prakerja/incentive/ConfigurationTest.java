package id.prakerja.incentive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.incentive.account.AccountConfig;
import id.prakerja.incentive.batch.BatchConfig;
import id.prakerja.incentive.budget.BudgetConfig;
import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.partner.PaymentPartnersConfig;
import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.recovery.RecoveryConfig;
import id.prakerja.incentive.report.ReportConfig;
import id.prakerja.incentive.schedule.ScheduleConfig;
import id.prakerja.incentive.statement.StatementConfig;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every parameter has the programme's own value unless somebody gives another, and can be given. */
class ConfigurationTest {

    @Test
    void hasTheProgrammesDefaults() {
        SmallRyeConfig config = config(Map.of());

        ScheduleConfig schedule = config.getConfigMapping(ScheduleConfig.class);
        assertEquals(ZoneId.of("Asia/Jakarta"), schedule.zone());
        assertEquals(5_000, schedule.takeAtMost());
        assertEquals(Duration.ofMinutes(5), schedule.furtherWithin());
        assertEquals(Duration.ofHours(1), schedule.notice());

        BatchConfig batch = config.getConfigMapping(BatchConfig.class);
        assertEquals(100_000, batch.atMost());
        assertEquals(5_000, batch.takeAtMost());
        assertEquals(5_000, batch.most());
        assertEquals(10_000, batch.mostWaiting());
        assertEquals(Duration.ofSeconds(30), batch.standstillAfter());
        assertEquals(Duration.ofMinutes(1), batch.standstillPause());
        assertEquals(1_000_000_000_000L, batch.byThemselvesPerDay());
        assertEquals(Duration.ofMinutes(10), batch.lookAgainAfter());
        assertEquals(Map.of(), config.getConfigMapping(BudgetConfig.class).opening());

        RecoveryConfig recovery = config.getConfigMapping(RecoveryConfig.class);
        assertEquals(Duration.ofDays(60), recovery.repayWithin());
        assertEquals(1_000, recovery.openAtMost());

        LedgerConfig ledger = config.getConfigMapping(LedgerConfig.class);
        assertEquals(ZoneId.of("Asia/Jakarta"), ledger.zone());
        assertEquals("prakerja.example.org/ledger", ledger.origin());
        assertEquals(Optional.empty(), ledger.signingSeed());
        assertEquals(Duration.ofMinutes(1), ledger.checkpointEvery());
        assertEquals(1_000, ledger.chainAtMost());

        StatementConfig statement = config.getConfigMapping(StatementConfig.class);
        assertEquals(256L << 20, statement.largestFile().asLongValue());
        assertEquals(2L << 30, statement.room().asLongValue());
        assertEquals(Duration.ofDays(1), statement.abandonedAfter());
        assertEquals(5_000, statement.linesAtOnce());

        ReportConfig report = config.getConfigMapping(ReportConfig.class);
        assertEquals(3, report.tries());
        assertEquals(Duration.ofDays(3), report.retryAfter());
        assertEquals(Duration.ofHours(24), report.unknownAfter());
        assertEquals(Duration.ofMinutes(15), report.queryEvery());
        assertEquals(8, report.concurrentQueries());
        assertEquals(5_000, report.takeAtMost());

        AccountConfig account = config.getConfigMapping(AccountConfig.class);
        assertEquals(Duration.ofSeconds(30), account.askAgainAfter());
        assertEquals(16, account.concurrentQuestions());
        assertEquals("FULL", account.kycLevel());
        assertEquals(Duration.ofDays(7), account.lapsesAfter());
        assertEquals(10, account.mostRequests());
        assertEquals(Duration.ofDays(1), account.requestsWithin());

        PollingConfig polling = config.getConfigMapping(PollingConfig.class);
        assertTrue(polling.enabled());
        assertEquals(Duration.ofSeconds(1), polling.interval());
    }

    @Test
    void takesWhatIsGiven() {
        Map<String, String> given = new HashMap<>();
        given.put("prakerja.incentive.schedule.further-within", "PT7M");
        given.put("prakerja.incentive.schedule.notice", "PT3H");
        given.put("prakerja.incentive.schedule.zone", "Asia/Makassar");
        given.put("prakerja.incentive.schedule.take-at-most", "10");
        given.put("prakerja.incentive.batch.at-most", "20");
        given.put("prakerja.incentive.batch.take-at-most", "30");
        given.put("prakerja.incentive.batch.most-waiting", "40");
        given.put("prakerja.incentive.batch.standstill-after", "PT5S");
        given.put("prakerja.incentive.batch.standstill-pause", "PT6S");
        given.put("prakerja.incentive.batch.by-themselves-per-day", "0");
        given.put("prakerja.incentive.batch.look-again-after", "PT3M");
        given.put("prakerja.incentive.budget.opening.\"SP-1/2020\"", "7");
        given.put("prakerja.incentive.recovery.repay-within", "P30D");
        given.put("prakerja.incentive.recovery.open-at-most", "70");
        given.put("prakerja.incentive.ledger.zone", "Asia/Makassar");
        given.put("prakerja.incentive.ledger.origin", "example.org/books");
        given.put("prakerja.incentive.ledger.signing-seed", "c2VlZA==");
        given.put("prakerja.incentive.ledger.checkpoint-every", "PT7S");
        given.put("prakerja.incentive.ledger.chain-at-most", "50");
        given.put("prakerja.incentive.statement.largest-file", "1M");
        given.put("prakerja.incentive.statement.room", "2M");
        given.put("prakerja.incentive.statement.abandoned-after", "PT1H");
        given.put("prakerja.incentive.statement.lines-at-once", "60");
        given.put("prakerja.incentive.report.tries", "5");
        given.put("prakerja.incentive.report.retry-after", "P1D");
        given.put("prakerja.incentive.report.unknown-after", "PT1H");
        given.put("prakerja.incentive.report.query-every", "PT1M");
        given.put("prakerja.incentive.report.concurrent-queries", "2");
        given.put("prakerja.incentive.report.take-at-most", "40");
        given.put("prakerja.incentive.account.ask-again-after", "PT5S");
        given.put("prakerja.incentive.account.concurrent-questions", "3");
        given.put("prakerja.incentive.account.kyc-level", "BASIC");
        given.put("prakerja.incentive.account.lapses-after", "P2D");
        given.put("prakerja.incentive.account.most-requests", "4");
        given.put("prakerja.incentive.account.requests-within", "PT5H");
        given.put("prakerja.incentive.polling.enabled", "false");
        given.put("prakerja.incentive.polling.interval", "PT2S");
        SmallRyeConfig config = config(given);

        ScheduleConfig schedule = config.getConfigMapping(ScheduleConfig.class);
        assertEquals(ZoneId.of("Asia/Makassar"), schedule.zone());
        assertEquals(10, schedule.takeAtMost());
        assertEquals(Duration.ofMinutes(7), schedule.furtherWithin());
        assertEquals(Duration.ofHours(3), schedule.notice());
        BatchConfig batch = config.getConfigMapping(BatchConfig.class);
        assertEquals(20, batch.atMost());
        assertEquals(30, batch.takeAtMost());
        assertEquals(20, batch.most());
        assertEquals(40, batch.mostWaiting());
        assertEquals(Duration.ofSeconds(5), batch.standstillAfter());
        assertEquals(Duration.ofSeconds(6), batch.standstillPause());
        assertEquals(0, batch.byThemselvesPerDay());
        assertEquals(Duration.ofMinutes(3), batch.lookAgainAfter());
        assertEquals(
                Map.of("SP-1/2020", 7L),
                config.getConfigMapping(BudgetConfig.class).opening());
        RecoveryConfig recovery = config.getConfigMapping(RecoveryConfig.class);
        assertEquals(Duration.ofDays(30), recovery.repayWithin());
        assertEquals(70, recovery.openAtMost());
        LedgerConfig ledger = config.getConfigMapping(LedgerConfig.class);
        assertEquals(ZoneId.of("Asia/Makassar"), ledger.zone());
        assertEquals("example.org/books", ledger.origin());
        assertEquals(Optional.of("c2VlZA=="), ledger.signingSeed());
        assertEquals(Duration.ofSeconds(7), ledger.checkpointEvery());
        assertEquals(50, ledger.chainAtMost());
        StatementConfig statement = config.getConfigMapping(StatementConfig.class);
        assertEquals(1L << 20, statement.largestFile().asLongValue());
        assertEquals(2L << 20, statement.room().asLongValue());
        assertEquals(Duration.ofHours(1), statement.abandonedAfter());
        assertEquals(60, statement.linesAtOnce());
        ReportConfig report = config.getConfigMapping(ReportConfig.class);
        assertEquals(5, report.tries());
        assertEquals(Duration.ofDays(1), report.retryAfter());
        assertEquals(Duration.ofHours(1), report.unknownAfter());
        assertEquals(Duration.ofMinutes(1), report.queryEvery());
        assertEquals(2, report.concurrentQueries());
        assertEquals(40, report.takeAtMost());
        AccountConfig account = config.getConfigMapping(AccountConfig.class);
        assertEquals(Duration.ofSeconds(5), account.askAgainAfter());
        assertEquals(3, account.concurrentQuestions());
        assertEquals("BASIC", account.kycLevel());
        assertEquals(Duration.ofDays(2), account.lapsesAfter());
        assertEquals(4, account.mostRequests());
        assertEquals(Duration.ofHours(5), account.requestsWithin());
        PollingConfig polling = config.getConfigMapping(PollingConfig.class);
        assertEquals(false, polling.enabled());
        assertEquals(Duration.ofSeconds(2), polling.interval());
    }

    @Test
    void knowsTheFourPaymentPartnersOf2020() throws IOException {
        Map<String, PaymentPartnersConfig.Partner> partners =
                config(shipped()).getConfigMapping(PaymentPartnersConfig.class).partners();

        assertEquals(Set.of("bni", "ovo", "linkaja", "gopay"), partners.keySet());
        assertEquals("GoPay", partners.get("gopay").name());
        assertEquals(Optional.empty(), partners.get("gopay").url());
        assertEquals(Optional.empty(), partners.get("gopay").secret());
    }

    @Test
    void takesAnotherPaymentPartner() {
        PaymentPartnersConfig.Partner dana = config(Map.of(
                        "prakerja.payment-partners.dana.name", "DANA",
                        "prakerja.payment-partners.dana.url", "https://dana.example/api",
                        "prakerja.payment-partners.dana.cut-offs", "10:00,15:00",
                        "prakerja.payment-partners.dana.secret", "whsec_x"))
                .getConfigMapping(PaymentPartnersConfig.class)
                .partners()
                .get("dana");

        assertEquals("DANA", dana.name());
        assertEquals(Optional.of(List.of(LocalTime.of(10, 0), LocalTime.of(15, 0))), dana.cutOffs());
        assertEquals(Optional.of(URI.create("https://dana.example/api")), dana.url());
        assertEquals(Optional.of("whsec_x"), dana.secret());
    }

    private static Map<String, String> shipped() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            properties.load(file);
        }
        Map<String, String> partners = new HashMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("prakerja."))
                .forEach(name -> partners.put(name, properties.getProperty(name)));
        return partners;
    }

    private static SmallRyeConfig config(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(ScheduleConfig.class)
                .withMapping(BatchConfig.class)
                .withMapping(BudgetConfig.class)
                .withMapping(RecoveryConfig.class)
                .withMapping(LedgerConfig.class)
                .withMapping(StatementConfig.class)
                .withMapping(ReportConfig.class)
                .withMapping(AccountConfig.class)
                .withMapping(PollingConfig.class)
                .withMapping(PaymentPartnersConfig.class)
                .withSources(new PropertiesConfigSource(given, "given", 100))
                .build();
    }
}
