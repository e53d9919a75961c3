package id.prakerja.registration.door.onetimecode;

import id.prakerja.registration.door.onetimecode.domain.CodeState;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The latest code of one purpose, as stored: digests alone. */
@Entity
@Table(name = "one_time_code")
class OneTimeCode extends PanacheEntityBase {

    @Id
    String subject;

    @Column(name = "code_digest")
    String codeDigest;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "wrong_tries")
    int wrongTries;

    @Column(name = "locked_until")
    Instant lockedUntil;

    int sent;

    @Column(name = "window_from")
    Instant windowFrom;

    @Column(name = "sent_at")
    Instant sentAt;

    CodeState state() {
        return new CodeState(codeDigest, expiresAt, wrongTries, lockedUntil, sent, windowFrom, sentAt);
    }

    void become(CodeState state) {
        codeDigest = state.codeDigest();
        expiresAt = state.expiresAt();
        wrongTries = state.wrongTries();
        lockedUntil = state.lockedUntil();
        sent = state.sent();
        windowFrom = state.windowFrom();
        sentAt = state.sentAt();
    }
}
