package id.prakerja.registration.waves.disbursement;

import id.prakerja.events.RecoveryNotified;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.registration.people.notice.Notices;
import id.prakerja.registration.people.notice.PersonNotice;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Tells people that what they were paid is claimed back, once of each case. */
@ApplicationScoped
class RepaymentNotices {

    private final Notices notices;

    RepaymentNotices(Notices notices) {
        this.notices = notices;
    }

    /** Notice was given to people. */
    Uni<Void> due(SqlConnection tx, List<ReceivedEvent<RecoveryNotified>> events) {
        return notices.toPeople(
                tx,
                NoticeKind.REPAYMENT_DUE,
                events.stream()
                        .map(ReceivedEvent::payload)
                        .map(claim -> new PersonNotice(
                                claim.participantId(),
                                "case-" + claim.caseId(),
                                Map.of(
                                        "amount", claim.amount(),
                                        "deadline", claim.repayBy(),
                                        "reason", claim.reason())))
                        .toList());
    }
}
