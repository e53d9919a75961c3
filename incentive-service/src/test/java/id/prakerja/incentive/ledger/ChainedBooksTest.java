package id.prakerja.incentive.ledger;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.prakerja.access.Role;
import id.prakerja.chain.ChainBatch;
import id.prakerja.chain.ChainChecker;
import id.prakerja.chain.ChainHash;
import id.prakerja.chain.ChainReport;
import id.prakerja.chain.LineDigest;
import id.prakerja.events.DaySealed;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.ProgrammeDay;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.transparency.NoteKey;
import id.prakerja.transparency.SignedNote;
import io.restassured.path.json.JsonPath;
import io.vertx.pgclient.PgException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The books can be checked by somebody who has nothing but their export. */
@ComponentTest
class ChainedBooksTest {

    @Test
    void whoeverChecksTheExportFindsAnEntryThatWasEdited() {
        Person person = new Person();
        var instruction = person.instructed("gopay");
        person.settled("gopay", instruction);
        person.awaitInstalment(1, "SETTLED");
        String payout = instruction.payoutId().toString();
        patiently().until(() -> export().contains(payout + "\",\"movement\":\"SETTLED\""));
        JsonPath checkpoint = checkpointOverAll();

        String export = export();
        ChainReport sound = check(export, checkpoint);
        assertNull(sound.fault());
        assertTrue(sound.checkpoints() > 0);

        String edited = export.replaceFirst(
                payout + "\",\"movement\":\"SETTLED\",\"debit\":\"PAID:gopay\"",
                payout + "\",\"movement\":\"SETTLED\",\"debit\":\"PAID:ovo\"");
        assertTrue(check(edited, checkpoint).fault().contains("is not as it was written"));
        String removed = export.replaceFirst("[^\n]*" + payout + "\",\"movement\":\"SETTLED\"[^\n]*\n", "");
        assertTrue(check(removed, checkpoint).fault() != null);
    }

    /**
     * Who holds the database and the signing key can rewrite a day, make the whole chain anew and sign it: nothing is wrong with that
     * export by itself. The root of the day in the public log is from before, and names it.
     */
    @Test
    void aDayThatIsRewrittenAndSignedAnewIsFoundByItsRootInThePublicLog() throws IOException {
        LocalDate day = ProgrammeDay.withAnHourLeft();
        Person person = new Person();
        var instruction = person.instructed("gopay");
        person.settled("gopay", instruction);
        person.awaitInstalment(1, "SETTLED");
        TestClock.advance(Duration.ofDays(2));
        DaySealed sealed =
                patiently().until(() -> published(day), Optional::isPresent).orElseThrow();
        String payout = instruction.payoutId().toString();
        String edited = export().replaceFirst(
                        payout + "\",\"movement\":\"SETTLED\",\"debit\":\"PAID:gopay\"",
                        payout + "\",\"movement\":\"SETTLED\",\"debit\":\"PAID:ovo\"");

        String rewritten = madeAnew(edited);

        assertNull(check(rewritten, List.of()).fault());
        assertNull(check(export(), List.of(sealed.note())).fault());
        assertEquals(
                "batch %d is not the one of the checkpoint".formatted(sealed.entries()),
                check(rewritten, List.of(sealed.note())).fault().replaceFirst("^line [0-9]+: ", ""));
    }

    private static Optional<DaySealed> published(LocalDate day) throws IOException {
        for (var record : Topic.named(Topics.DAY_SEALED).of(DaySealed.LEDGER)) {
            DaySealed sealed = Records.JSON.readValue(record.value(), DaySealed.class);
            if (sealed.day().equals(day)) {
                return Optional.of(sealed);
            }
        }
        return Optional.empty();
    }

    /** The export as who rewrites the books would have it: every digest and hash from the edited entries, and no old signature. */
    private static String madeAnew(String edited) throws IOException {
        StringBuilder anew = new StringBuilder();
        ChainHash last = ChainHash.start();
        BufferedReader lines = new BufferedReader(new StringReader(edited));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode head = Records.JSON.readTree(line);
            if (head.hasNonNull("checkpoint")) {
                continue;
            }
            int entries = head.path("entries").asInt();
            List<String> batch = new ArrayList<>();
            while (batch.size() < entries) {
                batch.add(lines.readLine());
            }
            last = last.next(
                    new ChainBatch(
                            head.path("number").asLong(),
                            UUID.fromString(head.path("batchId").asText()),
                            Instant.parse(head.path("postedAt").asText()),
                            entries),
                    LineDigest.of(batch));
            anew.append(((ObjectNode) head).put("hash", last.toString())).append('\n');
            batch.forEach(entry -> anew.append(entry).append('\n'));
        }
        return anew.toString();
    }

    private static ChainReport check(String export, List<String> notes) throws IOException {
        return new ChainChecker(
                        Optional.empty(), notes.stream().map(SignedNote::parse).toList())
                .check(new BufferedReader(new StringReader(export)));
    }

    /** Patient: the people of other tests are held and let go meanwhile. */
    @Test
    void balancesOfAnyMomentAreThoseOfTheEntriesUntilThen() {
        new Person().entitled().awaitInstalment(1, "HELD");
        Instant before = TestClock.now();
        Person person = new Person().entitled();
        UUID payout = UUID.fromString(
                person.awaitInstalment(1, "HELD").path("payoutId").asText());

        assertEquals(0, held(before, "payout_id = $2", payout));
        assertEquals(600_000, held(TestClock.now(), "payout_id = $2", payout));
        patiently().untilAsserted(() -> assertEquals(held(before, "true"), balance("HELD", "?at=" + before)));
        patiently().untilAsserted(() -> {
            Instant now = TestClock.now();
            assertEquals(held(now, "true"), balance("HELD", "?at=" + now));
            assertEquals(held(now, "true"), balance("HELD", ""));
        });
    }

    /** What the entries until a moment say. */
    private static long held(Instant until, String of, Object... parameters) {
        return Database.number(
                """
                select coalesce(sum(case when debit = 'HELD' then amount else -amount end), 0)::bigint
                  from ledger_entry join ledger_batch using (batch_id)
                 where 'HELD' in (debit, credit) and posted_at <= $1 and %s
                """.formatted(of),
                Stream.concat(Stream.of(until.atOffset(ZoneOffset.UTC)), Stream.of(parameters))
                        .toArray());
    }

    @Test
    void nothingIsPostedIntoAClosedPeriod() {
        LocalDate today = ProgrammeDay.withAnHourLeft();
        LocalDate lastDay = today.minusDays(400);
        close(today).statusCode(409).body("code", equalTo("PERIOD_NOT_OVER"));
        close(lastDay).statusCode(200).body("lastDay", equalTo(lastDay.toString()));
        close(lastDay).statusCode(200);
        close(lastDay.minusDays(1)).statusCode(409).body("code", equalTo("PERIOD_CLOSED"));
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/ledger/periods")
                .then()
                .body("lastDay", hasItem(lastDay.toString()));

        PgException refused = assertThrows(
                PgException.class,
                () -> Database.run("insert into ledger_batch values (gen_random_uuid(), now(), $1, 1, '')", lastDay));
        assertTrue(refused.getMessage().contains("closed"), refused.getMessage());
        Books.mustAgree();
    }

    private JsonPath checkpointOverAll() {
        patiently()
                .until(() -> Database.number("select count(*) from ledger_sum") == 0
                        && Database.number("select max(number) from ledger_chain")
                                == Database.number("select max(number) from ledger_checkpoint"));
        return given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/ledger/checkpoint")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ChainReport check(String export, JsonPath checkpoint) {
        try {
            return new ChainChecker(
                            Optional.of(NoteKey.parse(checkpoint.getString("key"))),
                            List.of(SignedNote.parse(checkpoint.getString("note"))))
                    .check(new BufferedReader(new StringReader(export)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String export() {
        return given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/ledger/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static long balance(String account, String query) {
        return given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/ledger/accounts" + query)
                .then()
                .statusCode(200)
                .body("sum", equalTo(0))
                .extract()
                .jsonPath()
                .getLong("accounts.find { it.account == '%s' }.balance".formatted(account));
    }

    private static io.restassured.response.ValidatableResponse close(LocalDate lastDay) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .put("/v1/ledger/periods/" + lastDay)
                .then();
    }
}
