package id.prakerja.training.account;

import id.prakerja.training.account.domain.AccountState;
import id.prakerja.training.account.domain.Cell;
import id.prakerja.training.account.domain.Contribution;
import id.prakerja.training.account.domain.Counts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** What each account adds to the figures, read from the account itself. Goes through all of them, so it is for comparisons. */
@ApplicationScoped
public class CountedAccounts {

    private final AccountStore store;
    private final EnrolmentArchive archive;
    private final ZoneId zone;

    CountedAccounts(AccountStore store, EnrolmentArchive archive, AccountConfig config) {
        this.store = store;
        this.archive = archive;
        zone = config.timeZone();
    }

    /**
     * What one account adds.
     *
     * @param participantId the person
     * @param cells what must have been counted of it: what still waits in its notes is left out
     */
    public record Counted(UUID participantId, Map<Cell, Counts> cells) {}

    /** Accounts in order of their ids, after one of them; fewer than asked for at the end only. */
    public Uni<List<Counted>> page(Optional<UUID> after, int limit) {
        return store.page(after, limit)
                .chain(documents -> Multi.createFrom()
                        .iterable(documents)
                        .onItem()
                        .transformToUniAndConcatenate(this::counted)
                        .collect()
                        .asList());
    }

    private Uni<Counted> counted(Document document) {
        AccountState account = AccountDocuments.read(document);
        return archive.of(account.participantId(), account.archived())
                .map(account::withEnded)
                .map(whole -> {
                    Map<Cell, Counts> cells = new HashMap<>(Contribution.of(whole, whole.enrolments(), zone));
                    NoteDocuments.read(document)
                            .forEach(note -> note.cells()
                                    .forEach((cell, counts) -> cells.merge(cell, counts.negated(), Counts::plus)));
                    cells.values().removeIf(Counts::none);
                    return new Counted(account.participantId(), cells);
                });
    }
}
