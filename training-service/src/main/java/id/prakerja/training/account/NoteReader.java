package id.prakerja.training.account;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Something that follows from notes. It may be shown a note again, as long as it has not been settled. */
public interface NoteReader {

    /** Does what follows; completes when it is stored. */
    Uni<Void> read(List<AccountNote> notes);
}
