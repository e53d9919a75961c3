package id.prakerja.training.account;

import id.prakerja.messaging.mongo.MongoOutbox;
import id.prakerja.training.account.domain.AccountState;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * What of an account's document a change changes, and nothing else: its fields, the elements of its lists, what was added to their ends,
 * the events and the note.
 */
final class AccountUpdate {

    private final Document set = new Document();
    private final Document push = new Document();

    private AccountUpdate() {}

    static Document of(AccountState before, AccountState after, List<Document> events, List<Document> notes) {
        AccountUpdate update = new AccountUpdate();
        Document earlier = AccountDocuments.write(before);
        AccountDocuments.write(after).forEach((field, value) -> update.field(field, earlier.get(field), value));
        update.set.append(AccountDocuments.VERSION, after.version() + 1);
        if (!events.isEmpty()) {
            update.append(MongoOutbox.FIELD, events);
        }
        if (!notes.isEmpty()) {
            update.append(NoteDocuments.FIELD, notes);
        }
        Document whole = new Document("$set", update.set);
        return update.push.isEmpty() ? whole : whole.append("$push", update.push);
    }

    private void field(String name, Object before, Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof List<?> earlier && after instanceof List<?> later) {
            list(name, earlier, later);
        } else {
            set.append(name, after);
        }
    }

    /** One update cannot change elements of a list and add to it as well: then the list is set. */
    private void list(String name, List<?> before, List<?> after) {
        int size = before.size();
        if (after.size() > size && after.subList(0, size).equals(before)) {
            append(name, after.subList(size, after.size()));
        } else if (after.size() == size) {
            for (int place = 0; place < size; place++) {
                field(name + "." + place, before.get(place), after.get(place));
            }
        } else {
            set.append(name, after);
        }
    }

    private void append(String name, List<?> elements) {
        push.append(name, new Document("$each", elements));
    }
}
