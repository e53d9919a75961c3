package id.prakerja.oversight.publiclog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.events.Topics;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.sql.Columns;
import id.prakerja.transparency.Hash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps what is public of the events for the log, in the transaction that applies them: it cannot be forgotten between the two. */
@ApplicationScoped
public class PublicFacts {

    /** Topics of which every event is public as it stands: none of them names a person. */
    static final Set<String> TOPICS =
            Set.of(Topics.WAVE_CHANGED, Topics.JOINS_COUNTED, Topics.LIST_PUBLISHED, Topics.DAY_SEALED);

    /** The same event with other content is another entry: both stay for everybody to see. */
    private static final String KEEP = """
            insert into public_fact (event_id, digest, entry, told_at)
            select * from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::timestamptz[])
                on conflict do nothing
            """;

    private final ObjectMapper json;

    PublicFacts(ObjectMapper json) {
        this.json = json;
    }

    /** Keeps those of the events that are public. */
    public <T> Uni<Void> keep(SqlConnection tx, List<ReceivedEvent<T>> events) {
        List<Kept> kept = events.stream()
                .filter(event -> TOPICS.contains(event.topic()))
                .map(this::kept)
                .toList();
        return kept.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(KEEP)
                        .execute(Columns.of(kept)
                                .uuids(Kept::id)
                                .bytes(fact -> Hash.ofLeaf(fact.entry()).bytes())
                                .bytes(Kept::entry)
                                .instants(Kept::at)
                                .tuple())
                        .replaceWithVoid();
    }

    private Kept kept(ReceivedEvent<?> event) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("topic", event.topic());
        entry.put("key", event.key());
        entry.put("id", event.id());
        entry.put("event", event.payload());
        try {
            return new Kept(event.id(), json.writeValueAsBytes(entry), event.occurredAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event that was read cannot be written", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
    private record Kept(UUID id, byte[] entry, Instant at) {}
}
