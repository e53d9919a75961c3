package id.prakerja.events;

import java.time.Instant;

/**
 * How many people have joined a wave, counted once no join of it can be accepted any more. It goes through the same outbox as
 * {@link ApplicantJoined}, and is written after the last of them was committed: whoever has as many joins of the wave as it says has
 * all of them. The topic is compacted by wave; a repetition says the same.
 *
 * <p>The two topics are not ordered between each other: this event may arrive before the last joins. It is the number that shows
 * whether they have all come, not the order.
 *
 * <p>Topic {@code wave.joins-counted}.
 *
 * @param wave number of the wave; also the record key, as decimal text
 * @param joined people who joined the wave: one {@code applicant.joined} was published for each
 * @param closedAt end of the joining window as registration knew it, exclusive, UTC: every join is earlier
 * @param countedAt when they were counted, UTC
 */
public record JoinsCounted(int wave, long joined, Instant closedAt, Instant countedAt) {}
