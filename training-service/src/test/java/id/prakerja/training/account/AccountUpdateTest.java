package id.prakerja.training.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.prakerja.training.account.domain.AccountState;
import id.prakerja.training.account.domain.Answer;
import id.prakerja.training.account.domain.AnsweredRequests;
import id.prakerja.training.account.domain.Consents;
import id.prakerja.training.account.domain.Membership;
import id.prakerja.training.account.domain.Wallet;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class AccountUpdateTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2020-09-01T00:00:00Z");

    @Test
    void onlyWhatAChangeChangesIsWritten() {
        AccountState before = account(0, 1, "a", "b");

        Document update = AccountUpdate.of(before, account(1_000, 1, "a", "b"), List.of(), List.of());

        assertEquals(Set.of("wallet", "version"), set(update).keySet());
        assertEquals(2L, set(update).getLong("version"));
        assertNull(update.get("$push"));
    }

    @Test
    void whatIsAddedToAListIsAddedAndAChangedElementIsSetInItsPlace() {
        Document added = AccountUpdate.of(account(0, 1, "a", "b"), account(0, 1, "a", "b", "c"), List.of(), List.of());
        Document changed = AccountUpdate.of(account(0, 1, "a", "b"), account(0, 1, "a", "x"), List.of(), List.of());

        assertEquals(Set.of("version"), set(added).keySet());
        assertEquals(1, each(added, "answers").size());
        assertEquals("c", each(added, "answers").get(0).getString("request"));
        assertEquals(Set.of("answers.1", "version"), set(changed).keySet());
    }

    @Test
    void aListThatLosesItsFirstElementIsWrittenWhole() {
        String[] full = names(0, AnsweredRequests.MOST);
        String[] moved = names(1, AnsweredRequests.MOST + 1);

        Document update = AccountUpdate.of(account(0, 1, full), account(0, 1, moved), List.of(), List.of());

        assertFalse(set(update).isEmpty());
        assertNull(update.get("$push"));
    }

    @Test
    void eventsAreAddedToThoseThatWait() {
        Document event = new Document("id", "e-1");

        Document update = AccountUpdate.of(account(0, 1), account(0, 1), List.of(event), List.of());

        assertEquals(List.of(event), each(update, "pendingEvents"));
    }

    private static String[] names(int from, int until) {
        return IntStream.range(from, until).mapToObj(Integer::toString).toArray(String[]::new);
    }

    private static AccountState account(long issued, long version, String... requests) {
        return new AccountState(
                PERSON,
                version,
                Membership.EMPTY,
                new Wallet(issued, 0, 0, 0),
                List.of(),
                0,
                Consents.NONE,
                new AnsweredRequests(List.of(requests).stream()
                        .map(request -> new Answer(request, "digest", "{}", NOW))
                        .toList()));
    }

    private static Document set(Document update) {
        return update.get("$set", Document.class);
    }

    private static List<Document> each(Document update, String list) {
        return update.get("$push", Document.class).get(list, Document.class).getList("$each", Document.class);
    }
}
