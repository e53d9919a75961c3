package id.prakerja.selection.lifecycle;

import static id.prakerja.selection.lifecycle.Answer.OK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/** What waits for a second person, as the model knows it. */
final class Proposals {

    /** A wish with the version of the wave that it rests on. */
    static final class Proposal {
        final Wish wish;
        final long version;
        final String author;
        final String id;
        final String hash;
        String status = "PENDING";
        String approver;

        Proposal(Wish wish, long version, String author, Answer given) {
            this.wish = wish;
            this.version = version;
            this.author = author;
            this.id = given.id();
            this.hash = given.hash();
        }

        boolean isPending() {
            return status.equals("PENDING");
        }
    }

    /** Where it stands; a change of the wave ends what was proposed for the wave as it was. */
    String status(Proposal proposal) {
        if (proposal.isPending() && proposal.version != model.version(proposal.wish.wave())) {
            proposal.status = "LAPSED";
        }
        return proposal.status;
    }

    private boolean isPending(Proposal proposal) {
        return status(proposal).equals("PENDING");
    }

    private final LifeModel model;
    final List<Proposal> all = new ArrayList<>();

    Proposals(LifeModel model) {
        this.model = model;
    }

    /** The same wish of the same person is the same proposal; another one has to wait. */
    String prepare(Wish wish, String author, Answer given) {
        String refused = model.examine(wish);
        if (!refused.equals(OK)) {
            return refused;
        }
        long version = model.version(wish.wave());
        for (Proposal waiting : List.copyOf(all)) {
            boolean rival =
                    waiting.isPending() && waiting.wish.kind() == wish.kind() && waiting.wish.wave() == wish.wave();
            if (rival && waiting.version != version) {
                waiting.status = "LAPSED";
            } else if (rival && waiting.wish.equals(wish) && waiting.author.equals(author)) {
                assertEquals(waiting.id, given.id(), "the same wish is the same proposal");
                return OK;
            } else if (rival) {
                return "PROPOSAL_PENDING";
            }
        }
        all.add(new Proposal(wish, version, author, given));
        return OK;
    }

    /** Another person approves what was shown, as long as the wave is what it was; a repeated approval is answered the same. */
    String approve(Proposal proposal, String by, boolean asShown) {
        if (proposal.status.equals("APPROVED") && by.equals(proposal.approver) && asShown) {
            return OK;
        }
        if (!isPending(proposal)) {
            return "PROPOSAL_DECIDED";
        }
        if (by.equals(proposal.author)) {
            return "SAME_ACCOUNT";
        }
        if (!asShown) {
            return "CONTENT_DIFFERS";
        }
        String answer = model.carryOut(proposal.wish);
        if (answer.equals(OK)) {
            proposal.status = "APPROVED";
            proposal.approver = by;
        }
        return answer;
    }

    String reject(Proposal proposal, String by) {
        if (!isPending(proposal)) {
            return "PROPOSAL_DECIDED";
        }
        proposal.status = by.equals(proposal.author) ? "WITHDRAWN" : "REJECTED";
        return OK;
    }
}
