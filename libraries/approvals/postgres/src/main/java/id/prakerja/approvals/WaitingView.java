package id.prakerja.approvals;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Proposals of a kind that wait for a decision.
 *
 * @param kind what is to be done
 * @param waiting how many
 * @param oldestAt when the oldest was made, UTC
 * @param oldestAgeSeconds how long that has been waiting
 */
@Schema(name = "WaitingProposals", examples = """
                {"kind": "DETERMINATION", "waiting": 1, "oldestAt": "2020-09-03T02:00:00Z", "oldestAgeSeconds": 5400}""")
record WaitingView(String kind, long waiting, Instant oldestAt, long oldestAgeSeconds) {

    static WaitingView of(ProposalStore.Waiting waiting, Instant now) {
        return new WaitingView(
                waiting.kind(),
                waiting.proposals(),
                waiting.oldestAt(),
                Duration.between(waiting.oldestAt(), now).toSeconds());
    }
}
