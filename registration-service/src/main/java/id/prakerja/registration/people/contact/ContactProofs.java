package id.prakerja.registration.people.contact;

import id.prakerja.registration.door.onetimecode.CodeAnswers;
import id.prakerja.registration.door.onetimecode.CodePurpose;
import id.prakerja.registration.door.onetimecode.OneTimeCodes;
import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.people.notice.CodeNotice;
import id.prakerja.registration.people.notice.Notices;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import id.prakerja.registration.privacy.erasure.Erasure;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Frees a phone number or an e-mail address from a registration that has proved nothing, for whoever proves by a code that the contact
 * is theirs: they can register with it at once, and need not wait until the claim lapses. The registration that yields is erased, as it
 * would be when it lapses; its person may send it again.
 */
@ApplicationScoped
class ContactProofs {

    /** Nobody whose contact was confirmed, by a code or by an office, and nobody whom the registry has ever confirmed. */
    private static final String UNPROVEN = """
            select id from applicant
             where %s = any ($1) and %s is null and identity_verified_at is null
               and (status = 'DRAFT' or (status = 'IDENTITY_REJECTED' and channel = 'ONLINE'))
               for update
            """;

    private static final String UNPROVEN_PHONE = UNPROVEN.formatted("phone_digest", "phone_verified_at");
    private static final String UNPROVEN_EMAIL = UNPROVEN.formatted("email_digest", "email_verified_at");

    private final Pool pool;
    private final OneTimeCodes codes;
    private final Notices notices;
    private final BlindIndex index;
    private final Erasure erasure;
    private final Clock clock;

    ContactProofs(Pool pool, OneTimeCodes codes, Notices notices, BlindIndex index, Erasure erasure, Clock clock) {
        this.pool = pool;
        this.codes = codes;
        this.notices = notices;
        this.index = index;
        this.erasure = erasure;
        this.clock = clock;
    }

    /**
     * Sends a code, if a registration without proof stands in the way.
     *
     * @return until when a code would be valid; fails with a refusal that is the same for every contact
     */
    Uni<Instant> send(Medium medium, String contact) {
        Instant now = clock.instant();
        String code = codes.newCode();
        CodePurpose purpose = purpose(medium, contact);
        return pool.withTransaction(tx -> codes.send(tx, purpose, code, now)
                .invoke(verdict -> CodeAnswers.orRefuse(verdict, now))
                .call(() -> unproven(tx, medium, contact)
                        .chain(holders -> Multi.createFrom()
                                .iterable(holders)
                                .onItem()
                                .transformToUniAndConcatenate(holder -> notices.code(
                                        tx,
                                        new CodeNotice(
                                                holder, NoticeKind.CONTACT_CODE, medium, contact, code, purpose)))
                                .collect()
                                .asList()))
                .map(verdict -> verdict.state().expiresAt()));
    }

    /**
     * Takes the code, and has the registration without proof yield.
     *
     * @return completes after the commit; fails with a refusal
     */
    Uni<Void> confirm(Medium medium, String contact, String code) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> codes.take(tx, purpose(medium, contact), code, now)
                        .call(verdict -> verdict.isAccepted()
                                ? unproven(tx, medium, contact).chain(holders -> erasure.erase(tx, holders, now))
                                : Uni.createFrom().voidItem()))
                .invoke(verdict -> CodeAnswers.orRefuse(verdict, now))
                .replaceWithVoid();
    }

    private Uni<List<UUID>> unproven(SqlConnection tx, Medium medium, String contact) {
        boolean phone = medium == Medium.PHONE;
        return tx.preparedQuery(phone ? UNPROVEN_PHONE : UNPROVEN_EMAIL)
                .execute(Values.of((Object) (phone ? index.phone(contact) : index.email(contact)).either()))
                .map(rows -> Rows.list(rows, row -> row.getUUID("id")));
    }

    private static CodePurpose purpose(Medium medium, String contact) {
        return new CodePurpose("CONTACT_PROOF:" + medium + ":" + contact);
    }
}
