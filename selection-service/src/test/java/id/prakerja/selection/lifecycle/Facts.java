package id.prakerja.selection.lifecycle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What the service alone can know: the outcome of its lottery, and the moments of its clock. The model takes it over once checked. */
interface Facts {

    /** Since when people may join a wave. */
    Instant opensAt(int wave);

    /** Until when an entry of a wave counts, exclusive. */
    Instant entriesUntil(int wave);

    /** Who has a seat of a wave. */
    Set<UUID> seated(int wave);

    /** Whom the draw of a wave gave a seat. */
    Set<UUID> selected(int wave);

    /** Whose freed seats went to a recovery wave. */
    Set<UUID> releasedTo(int wave);

    /** Whose freed seats of a wave went to its reserve. */
    Set<UUID> refilled(int wave);
}
