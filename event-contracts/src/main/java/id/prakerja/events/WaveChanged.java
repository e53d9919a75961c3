package id.prakerja.events;

import java.time.Instant;
import java.util.List;

/**
 * The whole present state of a wave, published at each change. The topic is compacted by wave number, so a newcomer reads
 * every wave once. Delivery may repeat or reorder: the higher {@code version} wins.
 *
 * <p>Topic {@code wave.changed}.
 *
 * @param wave number of the wave; also the record key, as decimal text
 * @param version grows by one with each change of the wave
 * @param status {@code PLANNED}, {@code OPEN}, {@code CLOSED}, {@code DRAWN}, {@code DETERMINED}, {@code ANNOUNCED}, {@code SETTLED} or {@code CANCELLED}
 * @param quota seats of the wave
 * @param priorityShareBasisPoints share of the quota kept for the priority list, in 1/10,000 (8,000 is 80 %)
 * @param opensAt start of the joining window, UTC
 * @param closesAt end of the joining window, exclusive, UTC
 * @param seedCommitment lower-case hex SHA-256 of the secret seed, published before the wave opens
 * @param entryRoot lower-case hex root of the frozen entry list; null until it is frozen
 * @param decree number of the decree (SK) of determination; null until determined
 * @param recoveryDecree number of the decision that released the seats from the recovery pool; null for a wave with seats of its own
 * @param entries people who joined, counted when the wave was frozen; 0 before
 * @param selected people selected; 0 until drawn, never above {@code quota}
 * @param determined people whom {@code decree} made participants: of the selected, those who passed the judgement at the determination, and
 *     who took a seat from the reserve list; null until determined. As many {@code participant.selected} with this decree are published
 * @param changedAt when this change happened, UTC
 * @param freeze by what the list was frozen, and which public random value the draw takes; null until then
 * @param selfTests by what the statistical self-tests of the draw are judged, and from the draw on what they came to; null until frozen
 * @param pseudonymCommitment lower-case hex SHA-256 of the key of the entry ids and family codes, published with {@code seedCommitment}
 * @param rulesDigest lower-case hex SHA-256 of the present rule set's canonical form
 * @param announcements of where the public random value will come from, all of them
 * @param determinations every decree that made participants of this wave, in order
 */
public record WaveChanged(
        int wave,
        long version,
        String status,
        int quota,
        int priorityShareBasisPoints,
        Instant opensAt,
        Instant closesAt,
        String seedCommitment,
        String entryRoot,
        String decree,
        String recoveryDecree,
        long entries,
        long selected,
        Long determined,
        Instant changedAt,
        WaveFreeze freeze,
        WaveSelfTests selfTests,
        String pseudonymCommitment,
        String rulesDigest,
        List<WaveAnnouncement> announcements,
        List<WaveDetermination> determinations) {}
