package id.prakerja.incentive.account;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.incentive.account.domain.LinkStatus;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One request of a participant to link an account. A later request replaces it; the rows stay as history. */
@Entity
@Table(name = "account_link")
public class AccountLink extends PanacheEntityBase {

    private static final List<LinkStatus> IN_FORCE = List.of(LinkStatus.LINK_PENDING, LinkStatus.LINKED);

    @Id
    @Column(name = "link_id")
    UUID linkId;

    @Column(name = "participant_id")
    UUID participantId;

    String partner;

    @Column(name = "account_reference")
    String accountReference;

    @Enumerated(EnumType.STRING)
    LinkStatus status;

    String reason;

    @Column(name = "kyc_level")
    String kycLevel;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "decided_at")
    Instant decidedAt;

    int asked;

    @Column(name = "ask_at")
    Instant askAt;

    static AccountLink request(UUID participantId, String partner, String accountReference, Instant at) {
        AccountLink link = new AccountLink();
        link.linkId = UuidCreator.getTimeOrderedEpoch();
        link.participantId = participantId;
        link.partner = partner;
        link.accountReference = accountReference;
        link.status = LinkStatus.LINK_PENDING;
        link.requestedAt = at;
        link.askAt = at;
        return link;
    }

    /** The person's link that is pending or linked, or null. */
    static Uni<AccountLink> inForce(UUID participantId) {
        return find("participantId = ?1 and status in ?2", participantId, IN_FORCE)
                .firstResult();
    }

    /** The person's latest request, whatever became of it, or null. */
    static Uni<AccountLink> latest(UUID participantId) {
        return find("participantId = ?1 order by linkId desc", participantId).firstResult();
    }

    /** How many others hold this account. */
    static Uni<Long> heldByOthers(UUID participantId, String partner, String accountReference) {
        return count(
                "partner = ?1 and accountReference = ?2 and status in ?3 and participantId <> ?4",
                partner,
                accountReference,
                IN_FORCE,
                participantId);
    }

    boolean isFor(String otherPartner, String otherReference) {
        return partner.equals(otherPartner) && accountReference.equals(otherReference);
    }

    void replace(Instant at) {
        status = LinkStatus.REPLACED;
        decidedAt = at;
    }
}
