package id.prakerja.training.journey;

import id.prakerja.training.account.domain.AccountState;
import id.prakerja.training.account.domain.Completion;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.Membership;
import id.prakerja.training.account.domain.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads an account as what happened, in order of time. */
final class Journey {

    private final List<JourneyStep> steps = new ArrayList<>();

    private Journey() {}

    static List<JourneyStep> of(AccountState account) {
        Journey journey = new Journey();
        journey.membership(account);
        account.enrolments().forEach(journey::enrolment);
        return journey.steps.stream()
                .sorted(Comparator.comparing(JourneyStep::at))
                .toList();
    }

    private void membership(AccountState account) {
        Membership membership = account.membership();
        Selection selection = membership.selection();
        if (selection != null) {
            add(
                    selection.noticeAt(),
                    "BALANCE_ISSUED",
                    Map.of("wave", selection.wave(), "decree", selection.decree(), "rupiah", selection.balance()));
        }
        if (membership.standing() != null) {
            add(
                    membership.standing().since(),
                    membership.standing().suspended() ? "MEMBERSHIP_SUSPENDED" : "MEMBERSHIP_REINSTATED",
                    Map.of("reason", membership.standing().reason()));
        }
        if (membership.revocation() != null) {
            add(
                    membership.revocation().revokedAt(),
                    "MEMBERSHIP_REVOKED",
                    Map.of(
                            "reason",
                            membership.revocation().reason(),
                            "rupiahReturned",
                            account.wallet().returned()));
        }
    }

    private void enrolment(Enrolment enrolment) {
        Object id = enrolment.id();
        add(
                enrolment.paidAt(),
                "TRAINING_BOUGHT",
                Map.of(
                        "enrolmentId",
                        id,
                        "title",
                        enrolment.course().title(),
                        "platform",
                        enrolment.course().platformId(),
                        "institution",
                        enrolment.course().institutionId(),
                        "rupiah",
                        enrolment.course().price()));
        if (enrolment.redemption() != null) {
            add(
                    enrolment.redemption().redeemedAt(),
                    "VOUCHER_USED",
                    Map.of("enrolmentId", id, "by", enrolment.redemption().partnerId()));
        }
        if (enrolment.progress() != null) {
            add(
                    enrolment.progress().reportedAt(),
                    "ATTENDANCE_RECORDED",
                    Map.of("enrolmentId", id, "percent", enrolment.progress().attendance()));
        }
        if (enrolment.completion() != null) {
            completion(id, enrolment.completion());
        }
        if (enrolment.review() != null) {
            add(
                    enrolment.review().reviewedAt(),
                    "TRAINING_REVIEWED",
                    Map.of("enrolmentId", id, "rating", enrolment.review().rating()));
        }
        if (enrolment.closing() != null) {
            add(
                    enrolment.closing().closedAt(),
                    "ENROLMENT_" + enrolment.status(),
                    Map.of("enrolmentId", id, "reason", enrolment.closing().reason()));
        }
    }

    private void completion(Object enrolmentId, Completion completion) {
        add(
                completion.completedAt(),
                "TRAINING_COMPLETED",
                Map.of(
                        "enrolmentId",
                        enrolmentId,
                        "certificate",
                        completion.certificateNumber(),
                        "attendance",
                        completion.attendance(),
                        "score",
                        completion.score(),
                        "first",
                        completion.first()));
    }

    private void add(Instant at, String what, Map<String, Object> details) {
        steps.add(new JourneyStep(at, what, details));
    }
}
