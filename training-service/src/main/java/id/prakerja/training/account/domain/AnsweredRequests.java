package id.prakerja.training.account.domain;

import id.prakerja.refusal.Decision;
import id.prakerja.refusal.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest answers given to partners about one person. Bounded, so that an account's document stays small: the oldest
 * answers go first, and a repetition that comes later still is refused by the state of the enrolment instead.
 *
 * @param newestLast the answers, at most {@link #MOST}
 */
public record AnsweredRequests(List<Answer> newestLast) {

    /** The most answers kept for one person. */
    public static final int MOST = 64;

    /** None yet. */
    public static final AnsweredRequests NONE = new AnsweredRequests(List.of());

    /** Copies the list. */
    public AnsweredRequests {
        newestLast = List.copyOf(newestLast);
    }

    /** The answer to a request, if it is still kept. */
    public Optional<Answer> find(String requestKey) {
        return newestLast.stream()
                .filter(answer -> answer.requestKey().equals(requestKey))
                .findFirst();
    }

    /** The answer to a request that has come before, or the refusal of another under the same key; empty for a new one. */
    Optional<Decision<String>> repeated(String requestKey, String contentDigest, ProblemCode ifReused) {
        return find(requestKey)
                .map(known -> known.contentDigest().equals(contentDigest)
                        ? Decision.granted(known.body())
                        : Decision.refused(ifReused));
    }

    AnsweredRequests plus(Answer answer) {
        List<Answer> grown = new ArrayList<>(newestLast);
        grown.add(answer);
        return new AnsweredRequests(grown.subList(Math.max(0, grown.size() - MOST), grown.size()));
    }
}
