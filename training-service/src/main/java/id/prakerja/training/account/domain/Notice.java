package id.prakerja.training.account.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something about an enrolment that its platform and its institution are to learn.
 *
 * @param kind what has happened
 * @param enrolment the enrolment afterwards
 */
public record Notice(Kind kind, Enrolment enrolment) {

    /** What can happen. */
    public enum Kind {
        /** The training was bought. */
        ENROLMENT_PURCHASED,
        /** The voucher was used. */
        ENROLMENT_REDEEMED,
        /** The purchase was undone. */
        ENROLMENT_CANCELLED,
        /** The training ended without a completion. */
        ENROLMENT_ENDED,
        /** The completion counts. */
        COMPLETION_ACCEPTED,
        /** The completion waits for a sample. */
        COMPLETION_HELD,
        /** The completion that had waited was found false, or one that had counted was taken back. */
        COMPLETION_WITHDRAWN
    }

    /** What a change of an account is to be told of, in order. It follows from the account before and after it. */
    public static List<Notice> ofChange(AccountState before, AccountState after) {
        Map<Object, Enrolment> earlier =
                before.enrolments().stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        List<Notice> notices = new ArrayList<>();
        after.enrolments().stream()
                .filter(enrolment -> !enrolment.equals(earlier.get(enrolment.id())))
                .forEach(enrolment -> compare(earlier.get(enrolment.id()), enrolment, notices));
        return notices;
    }

    private static void compare(Enrolment before, Enrolment after, List<Notice> notices) {
        if (before == null) {
            notices.add(new Notice(Kind.ENROLMENT_PURCHASED, after));
        }
        if (after.redemption() != null && (before == null || before.redemption() == null)) {
            notices.add(new Notice(Kind.ENROLMENT_REDEEMED, after));
        }
        if (after.hasEnded()) {
            if (before == null || !before.hasEnded()) {
                notices.add(new Notice(end(after), after));
            }
        } else if (after.completion() != null) {
            completion(before, after, notices);
        }
    }

    private static void completion(Enrolment before, Enrolment after, List<Notice> notices) {
        boolean certified = after.status().certified();
        boolean known = before != null && before.completion() != null;
        if (!known || before.status().certified() != certified) {
            notices.add(new Notice(certified ? Kind.COMPLETION_ACCEPTED : Kind.COMPLETION_HELD, after));
        }
    }

    private static Kind end(Enrolment ended) {
        if (ended.status().givenUp()) {
            return Kind.ENROLMENT_CANCELLED;
        }
        return ended.completion() == null ? Kind.ENROLMENT_ENDED : Kind.COMPLETION_WITHDRAWN;
    }
}
