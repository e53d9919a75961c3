package id.prakerja.incentive.account;

import id.prakerja.events.ParticipantIdentified;
import id.prakerja.events.PartnerIdentity;
import id.prakerja.events.Topics;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.postgres.PostgresInbox;
import id.prakerja.sql.Columns;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** By what payment partners know the participants: registration alone, which has their NIKs, can say it (decision 0165). */
@ApplicationScoped
class PartnerIdentityConsumer {

    /** The latest counts: a partner may have got another key. */
    private static final String KEEP = """
            insert into partner_identity (participant_id, partner, key_id, digest, partner_person_id, identified_at)
            select distinct on (participant_id, partner) *
              from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[])
                   as e (participant_id, partner, key_id, digest, partner_person_id, identified_at)
             order by participant_id, partner, identified_at desc
                on conflict (participant_id, partner) do update
               set key_id = excluded.key_id, digest = excluded.digest, partner_person_id = excluded.partner_person_id,
                   identified_at = excluded.identified_at
             where partner_identity.identified_at < excluded.identified_at
            """;

    private final PostgresInbox inbox;

    PartnerIdentityConsumer(PostgresInbox inbox) {
        this.inbox = inbox;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.PARTICIPANT_IDENTIFIED, ParticipantIdentified.class, this::keep);
    }

    @Incoming("participant-identified")
    Uni<Void> identified(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantIdentified.class, this::keep);
    }

    private Uni<Void> keep(SqlConnection tx, List<ReceivedEvent<ParticipantIdentified>> events) {
        List<Known> known = events.stream()
                .map(ReceivedEvent::payload)
                .flatMap(event -> event.partners().stream()
                        .map(own -> new Known(event.participantId(), own, event.identifiedAt())))
                .toList();
        return tx.preparedQuery(KEEP)
                .execute(Columns.of(known)
                        .uuids(Known::participantId)
                        .texts(one -> one.own().partner())
                        .texts(one -> one.own().keyId())
                        .texts(one -> one.own().digest())
                        .uuids(one -> one.own().personId())
                        .instants(Known::at)
                        .tuple())
                .replaceWithVoid();
    }

    private record Known(UUID participantId, PartnerIdentity own, Instant at) {}
}
