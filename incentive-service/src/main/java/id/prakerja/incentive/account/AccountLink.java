package id.prakerja.incentive.account;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.incentive.account.domain.LinkStatus;
import id.prakerja.sealed.SealedData;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/** One request of a participant to link an account. A later request replaces it; the rows stay as history. */
@Entity
@Table(name = "account_link")
public class AccountLink extends PanacheEntityBase {

    @Id
    @Column(name = "link_id")
    UUID linkId;

    @Column(name = "participant_id")
    UUID participantId;

    String partner;

    /** Sealed for the participant. */
    @Column(name = "account_reference")
    byte[] accountReference;

    @Column(name = "account_reference_key")
    String accountReferenceKey;

    @Column(name = "account_digest")
    byte[] accountDigest;

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

    static AccountLink request(UUID participantId, String partner, SealedData account, byte[] digest, Instant at) {
        AccountLink link = new AccountLink();
        link.linkId = UuidCreator.getTimeOrderedEpoch();
        link.participantId = participantId;
        link.partner = partner;
        link.accountReference = account.envelope();
        link.accountReferenceKey = account.keyId();
        link.accountDigest = digest;
        link.status = LinkStatus.LINK_PENDING;
        link.requestedAt = at;
        link.askAt = at;
        return link;
    }

    /** The person's link in a state of which there is one at most, or null. */
    static Uni<AccountLink> in(LinkStatus status, UUID participantId) {
        return find("participantId = ?1 and status = ?2", participantId, status).firstResult();
    }

    /** The person's latest request, whatever became of it, or null. */
    static Uni<AccountLink> latest(UUID participantId) {
        return find("participantId = ?1 order by linkId desc", participantId).firstResult();
    }

    /** How many requests the person has made since a moment. */
    static Uni<Long> requestedSince(UUID participantId, Instant since) {
        return count("participantId = ?1 and requestedAt > ?2", participantId, since);
    }

    boolean isFor(String otherPartner, Collection<byte[]> digests) {
        return partner.equals(otherPartner) && digests.stream().anyMatch(one -> Arrays.equals(one, accountDigest));
    }

    SealedData account() {
        return new SealedData(accountReferenceKey, accountReference);
    }

    void replace(Instant at) {
        status = LinkStatus.REPLACED;
        decidedAt = at;
    }
}
