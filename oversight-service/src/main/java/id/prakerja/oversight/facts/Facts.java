package id.prakerja.oversight.facts;

import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What every topic comes to, and how it is written into a set, together with how far its partition has been applied. */
@ApplicationScoped
public class Facts {

    /** Every topic's, those of payment partners as families. */
    public static final List<Fact<?>> ALL = Stream.of(
                    PeopleFacts.ALL,
                    WaveFacts.ALL,
                    MembershipFacts.ALL,
                    TrainingFacts.ALL,
                    PaymentFacts.ALL,
                    BookFacts.ALL)
            .<Fact<?>>flatMap(List::stream)
            .toList();

    /**
     * Held shared by whoever writes the running set, and alone by a rebuild while it compares: the two sets then stand at the same
     * record of every partition.
     */
    private static final long WRITERS = 0x6f76_6572_7369_6768L;

    private static final String SHARED = "select pg_advisory_xact_lock_shared($1)";
    private static final String ALONE = "select pg_advisory_xact_lock($1)";

    private static final String APPLIED = """
            insert into {set}.applied as a (topic, partition_no, next_offset, told_at)
            select * from unnest($1::text[], $2::int[], $3::bigint[], $4::timestamptz[])
             order by 1, 2
                on conflict (topic, partition_no) do update
               set next_offset = greatest(a.next_offset, excluded.next_offset), told_at = greatest(a.told_at, excluded.told_at)
            """;

    Facts() {}

    /** What the events of a topic come to; empty for a topic that is not known. */
    public static Optional<Fact<?>> of(String topic) {
        return ALL.stream().filter(fact -> fact.isOf(topic)).findFirst();
    }

    /** Applies events to the running set. */
    public <T> Uni<Void> apply(SqlConnection tx, Fact<T> fact, List<ReceivedEvent<T>> events) {
        return tx.preparedQuery(SHARED)
                .execute(Values.of(WRITERS))
                .chain(() -> apply(tx, FactSet.RUNNING, fact, events));
    }

    /**
     * Applies events to a set.
     *
     * @param tx open transaction
     * @param events at least one, of one topic
     */
    public <T> Uni<Void> apply(SqlConnection tx, FactSet set, Fact<T> fact, List<ReceivedEvent<T>> events) {
        return tx.preparedQuery(set.in(fact.statement()))
                .execute(fact.parameters(events))
                .chain(() -> tx.preparedQuery(set.in(APPLIED))
                        .execute(Columns.of(reached(events))
                                .texts(Reached::topic)
                                .ints(Reached::partition)
                                .longs(Reached::next)
                                .instants(Reached::at)
                                .tuple()))
                .replaceWithVoid();
    }

    /** Keeps every writer of the running set waiting until the transaction ends. */
    public Uni<Void> holdWriters(SqlConnection tx) {
        return tx.preparedQuery(ALONE).execute(Values.of(WRITERS)).replaceWithVoid();
    }

    private static <T> Collection<Reached> reached(List<ReceivedEvent<T>> events) {
        Map<String, Reached> reached = new LinkedHashMap<>();
        for (ReceivedEvent<T> event : events) {
            reached.merge(
                    event.topic() + "/" + event.partition(),
                    new Reached(event.topic(), event.partition(), event.offset() + 1, event.occurredAt()),
                    Reached::further);
        }
        return reached.values();
    }

    /** How far a batch has come in a partition. */
    private record Reached(String topic, int partition, long next, Instant at) {

        Reached further(Reached other) {
            return new Reached(topic, partition, Math.max(next, other.next), at.isAfter(other.at) ? at : other.at);
        }
    }
}
