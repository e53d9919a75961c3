package id.prakerja.snap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the line, and what is made of what comes back. */
class SnapClientTest {

    private static final KeyPair KEYS = TestKeys.pair();
    private static final Instant NOW = Instant.parse("2020-09-04T03:15:30Z");
    private static final String SECRET = "prakerja-test-secret";
    private static final String EXTERNAL_ID = SnapTime.externalId(NOW, 7);
    private static final TopUp CREDIT = new TopUp("0198f3a2", "6281200000001", 600_000, NOW, "Insentif Prakerja 1");
    private static final String PAID = "{\"responseCode\":\"2003800\",\"referenceNo\":\"TX-1\"}";

    private final MovableClock clock = new MovableClock(NOW);
    private final RequestVerifier verifier = new RequestVerifier(clock, Duration.ofMinutes(1));
    private ScriptedPartner partner;

    @BeforeEach
    void open() throws IOException {
        partner = new ScriptedPartner();
    }

    @AfterEach
    void close() {
        partner.close();
    }

    @Test
    void aTopUpCarriesTokenSignatureAndHeaders() {
        partner.answers(200, token("T1", "\"900\"")).answers(200, PAID);

        SnapReply reply = join(client(SnapDialect.STANDARD).topUp(EXTERNAL_ID, CREDIT));

        assertEquals(Reaction.SETTLED, reply.reaction());
        ScriptedPartner.Asked token = partner.asked().get(0);
        assertEquals("/v1.0/access-token/b2b", token.path());
        assertTrue(verifier.isTokenRequest(token.request(), token.header("X-CLIENT-KEY"), KEYS.getPublic()));
        ScriptedPartner.Asked topUp = partner.asked().get(1);
        assertTrue(verifier.isSymmetric(topUp.request(), "T1", SECRET));
        assertEquals("Bearer T1", topUp.header("Authorization"));
        assertEquals("2020-09-04T10:15:30+07:00", topUp.header("X-TIMESTAMP"));
        assertEquals("PARTNER", topUp.header("X-PARTNER-ID"));
        assertEquals("20200904000000000000000007", topUp.header("X-EXTERNAL-ID"));
        assertEquals("95221", topUp.header("CHANNEL-ID"));
        assertEquals("600000.00", topUp.body().path("amount").path("value").asText());
        assertEquals("0198f3a2", topUp.body().path("partnerReferenceNo").asText());
    }

    @Test
    void aTokenServesManyAndIsRenewedBeforeItLapses() {
        SnapClient client = client(SnapDialect.STANDARD);
        partner.answers(200, token("T1", "\"900\""));
        IntStream.range(0, 3).forEach(again -> {
            partner.answers(200, PAID);
            join(client.topUp(EXTERNAL_ID, CREDIT));
        });
        clock.move(Duration.ofSeconds(839));
        partner.answers(200, PAID);
        join(client.topUp(EXTERNAL_ID, CREDIT));
        assertEquals(1, tokenRequests());

        clock.move(Duration.ofSeconds(1));
        partner.answers(200, token("T2", "900")).answers(200, PAID);
        join(client.topUp(EXTERNAL_ID, CREDIT));

        assertEquals(2, tokenRequests());
        assertEquals("Bearer T2", last().header("Authorization"));
    }

    @Test
    void whoWaitsForATokenWaitsForTheSameOne() {
        SnapClient client = client(SnapDialect.STANDARD);
        partner.answers(200, token("T1", "\"900\""));
        IntStream.range(0, 20).forEach(one -> partner.answers(200, PAID));

        List<CompletableFuture<SnapReply>> replies = IntStream.range(0, 20)
                .mapToObj(one -> client.topUp(EXTERNAL_ID, CREDIT).toCompletableFuture())
                .toList();

        replies.forEach(reply -> assertEquals(Reaction.SETTLED, join(reply).reaction()));
        assertEquals(1, tokenRequests());
    }

    @Test
    void aTokenThatIsNotAcceptedIsForgottenAndNothingIsSentAgain() {
        SnapClient client = client(SnapDialect.STANDARD);
        partner.answers(200, token("T1", "\"900\"")).answers(401, "{\"responseCode\":\"4013801\"}");

        assertEquals(
                Reaction.RENEW_TOKEN, join(client.topUp(EXTERNAL_ID, CREDIT)).reaction());
        assertEquals(2, partner.asked().size());

        partner.answers(200, token("T2", "\"900\"")).answers(200, PAID);
        join(client.topUp(EXTERNAL_ID, CREDIT));
        assertEquals("Bearer T2", last().header("Authorization"));
    }

    @Test
    void withoutATokenNothingIsSentAndNothingIsUnknown() {
        SnapClient client = client(SnapDialect.STANDARD);
        partner.answers(401, "{\"responseCode\":\"4017300\",\"responseMessage\":\"Unauthorized. Signature\"}");
        assertEquals(Reaction.STOP, join(client.topUp(EXTERNAL_ID, CREDIT)).reaction());
        partner.answers(503, "");
        assertEquals(Reaction.LATER, join(client.topUp(EXTERNAL_ID, CREDIT)).reaction());
        partner.answers(200, "{}");
        assertEquals(Reaction.LATER, join(client.topUp(EXTERNAL_ID, CREDIT)).reaction());

        assertEquals(3, tokenRequests());
        assertEquals(3, partner.asked().size());
    }

    @Test
    void noAnswerMeansAQuery() {
        SnapClient client = client(SnapDialect.STANDARD);
        partner.answers(200, token("T1", "\"900\""));

        SnapReply reply = join(client.topUp(EXTERNAL_ID, CREDIT));

        assertEquals(Reaction.QUERY, reply.reaction());
        assertEquals(0, reply.status());
        assertEquals(2, partner.asked().size());
    }

    @Test
    void noRedirectIsFollowed() {
        partner.answers(200, token("T1", "\"900\"")).redirects();

        assertEquals(
                Reaction.QUERY,
                join(client(SnapDialect.STANDARD).topUp(EXTERNAL_ID, CREDIT)).reaction());
        assertEquals(2, partner.asked().size());
    }

    @Test
    void anAnswerThatIsTooLargeOrNoJsonMeansAQuery() {
        SnapClient client = client(SnapDialect.STANDARD);
        partner.answers(200, token("T1", "\"900\"")).answers(200, PAID + " ".repeat(1 << 20));
        assertEquals(Reaction.QUERY, join(client.topUp(EXTERNAL_ID, CREDIT)).reaction());
        partner.answers(200, "<html>");
        assertEquals(Reaction.QUERY, join(client.topUp(EXTERNAL_ID, CREDIT)).reaction());
        partner.answers(200, "{\"responseCode\":\"4003800\",\"responseCode\":\"2003800\"}");
        assertEquals(Reaction.QUERY, join(client.topUp(EXTERNAL_ID, CREDIT)).reaction());
    }

    @Test
    void aDialectChangesPathSchemeEncodingAndAdditionalInfo() {
        SnapDialect dana = new SnapDialect(
                SignatureScheme.ASYMMETRIC,
                SignatureEncoding.HEX,
                Map.of(SnapService.TOP_UP, "/rest/v1.0/emoney/topup"),
                64,
                Map.of("fundType", "AGENT_TOPUP_FOR_USER_SETTLE"),
                StatusWindow.ALWAYS,
                Duration.ofSeconds(5));
        partner.answers(200, PAID);

        join(client(dana).topUp(EXTERNAL_ID, CREDIT));

        ScriptedPartner.Asked topUp = last();
        assertEquals(1, partner.asked().size());
        assertEquals("/rest/v1.0/emoney/topup", topUp.path());
        assertNull(topUp.header("Authorization"));
        assertTrue(topUp.header("X-SIGNATURE").matches("[0-9a-f]{512}"));
        assertTrue(verifier.isAsymmetric(topUp.request(), KEYS.getPublic()));
        assertEquals(
                "AGENT_TOPUP_FOR_USER_SETTLE",
                topUp.body().path("additionalInfo").path("fundType").asText());
    }

    @Test
    void transfersWithinAndBetweenBanksAndTheirStatus() {
        SnapClient client = client(SnapDialect.STANDARD);
        BankTransfer within = transfer("");
        BankTransfer between = transfer("014");
        partner.answers(200, token("T1", "\"900\""))
                .answers(200, "{\"responseCode\":\"2001700\"}")
                .answers(202, "{\"responseCode\":\"2021800\"}")
                .answers(200, "{\"responseCode\":\"2003600\",\"latestTransactionStatus\":\"00\"}");

        assertEquals(
                Reaction.SETTLED, join(client.transfer(EXTERNAL_ID, within)).reaction());
        assertEquals("/v1.0/transfer-intrabank", last().path());
        assertFalse(last().body().has("beneficiaryBankCode"));
        assertEquals(Reaction.QUERY, join(client.transfer(EXTERNAL_ID, between)).reaction());
        assertEquals("/v1.0/transfer-interbank", last().path());
        assertEquals("014", last().body().path("beneficiaryBankCode").asText());
        assertEquals("SITI AMINAH", last().body().path("beneficiaryAccountName").asText());
        SnapReply status = join(client.transferStatus(EXTERNAL_ID, between));
        assertEquals(
                Reaction.SETTLED, Credit.ofStatus(status, "0198f3a2", 600_000).reaction());
        assertEquals("18", last().body().path("serviceCode").asText());
    }

    @Test
    void accountsAreInquired() {
        SnapClient client = client(SnapDialect.STANDARD);
        partner.answers(200, token("T1", "\"900\""))
                .answers(200, "{\"responseCode\":\"2003700\",\"customerName\":\"SITI AMINAH\"}")
                .answers(200, "{\"responseCode\":\"2001500\",\"beneficiaryAccountName\":\"SITI AMINAH\"}")
                .answers(404, "{\"responseCode\":\"4041611\"}");

        SnapReply wallet = join(client.customer(EXTERNAL_ID, "0198f3a2", "6281200000001", 600_000));
        assertEquals(NameMatch.SAME, NameMatch.of("Siti Aminah", wallet.text("customerName")));
        assertTrue(
                join(client.account(EXTERNAL_ID, "0198f3a2", "0123456789", "")).successful());
        assertFalse(join(client.account(EXTERNAL_ID, "0198f3a2", "0123456789", "014"))
                .successful());
    }

    @Test
    void aBulkIsTakenAndNotifiedLater() throws IOException {
        partner.answers(200, token("T1", "\"900\"")).answers(200, "{\"responseCode\":\"2004000\",\"bulkid\":\"B1\"}");

        SnapReply taken = join(client(SnapDialect.STANDARD)
                .bulkCashIn(EXTERNAL_ID, new BulkCashIn("OURS", NOW, List.of(CREDIT, CREDIT))));

        assertTrue(taken.successful());
        assertEquals(2, last().body().path("bulkObject").size());
        BulkNotification notification =
                BulkNotification.read(new ObjectMapper().readTree("""
                                {"bulkId":"B1","partnerBulkId":"OURS","bulkObject":[
                                 {"partnerReferenceNo":"0198f3a2","responseCode":"2004100","referenceNo":"TX-1",
                                  "amount":{"value":"600000.00","currency":"IDR"}},
                                 {"partnerReferenceNo":"0198f3a3","responseCode":"4034118"},
                                 {"partnerReferenceNo":"0198f3a4"}]}""")).orElseThrow();
        assertEquals(
                List.of(Reaction.SETTLED, Reaction.REFUSED, Reaction.QUERY),
                notification.results().stream()
                        .map(result -> result.credit(600_000).reaction())
                        .toList());
    }

    private static BankTransfer transfer(String bank) {
        return new BankTransfer("0198f3a2", "1234567890", "0987654321", "SITI AMINAH", bank, 600_000, NOW, "Prakerja");
    }

    private SnapClient client(SnapDialect dialect) {
        SnapCredentials credentials = new SnapCredentials("prakerja", SECRET, KEYS.getPrivate(), "PARTNER", "95221");
        return new SnapClient(partner.host(), credentials, dialect, clock);
    }

    private long tokenRequests() {
        return partner.asked().stream()
                .filter(asked -> asked.path().endsWith("b2b"))
                .count();
    }

    private ScriptedPartner.Asked last() {
        return partner.asked().get(partner.asked().size() - 1);
    }

    private static String token(String token, String expiresIn) {
        return "{\"responseCode\":\"2007300\",\"accessToken\":\"%s\",\"tokenType\":\"Bearer\",\"expiresIn\":%s}"
                .formatted(token, expiresIn);
    }

    private static SnapReply join(CompletionStage<SnapReply> reply) {
        return reply.toCompletableFuture().join();
    }
}
