package id.prakerja.registration.people.notice;

import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import id.prakerja.sealed.SealedData;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice that this instance has claimed and is about to send.
 *
 * @param id the notice
 * @param applicantId to whom
 * @param kind what it is about
 * @param medium which way it goes
 * @param details what fills the text and names nobody
 * @param sealed recipient and code where the notice brings its own
 * @param personalData the person's envelope; empty if the person was erased since
 * @param tooLate whether it is no longer worth sending
 */
record WaitingNotice(
        UUID id,
        UUID applicantId,
        NoticeKind kind,
        Medium medium,
        JsonObject details,
        Optional<SealedData> sealed,
        Optional<SealedData> personalData,
        boolean tooLate) {}
