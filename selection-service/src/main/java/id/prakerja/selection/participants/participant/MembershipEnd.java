package id.prakerja.selection.participants.participant;

import id.prakerja.approvals.Approvable;
import id.prakerja.selection.participants.participant.domain.MembershipDecision;
import id.prakerja.selection.participants.participant.domain.Participant;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The end of a membership by people of the office: it bars the person for good, and two decide it. */
abstract class MembershipEnd implements Approvable<MembershipDecisionRequest> {

    private static final String PARTICIPANTS = "participants/";

    private final MembershipDecision decision;
    private final Participants participants;
    private final MembershipDecisions decisions;

    MembershipEnd(MembershipDecision decision, Participants participants, MembershipDecisions decisions) {
        this.decision = decision;
        this.participants = participants;
        this.decisions = decisions;
    }

    /** The participant as the subject of a proposal. */
    static String subject(UUID participant) {
        return PARTICIPANTS + participant;
    }

    @Override
    public Class<MembershipDecisionRequest> contentType() {
        return MembershipDecisionRequest.class;
    }

    @Override
    public Uni<Long> version(SqlConnection tx, String subject) {
        return participants.get(tx, id(subject)).map(Participant::version);
    }

    /** Fails with {@code PARTICIPANT_UNKNOWN}, {@code ALREADY_REVOKED} or {@code NOT_SUSPENDED}. */
    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, MembershipDecisionRequest request) {
        return participants
                .get(tx, id(subject))
                .invoke(participant -> decisions.refuse(participant, decision))
                .map(participant -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("wave", participant.wave());
                    facts.put("status", participant.status());
                    facts.put("decree", participant.decree());
                    return facts;
                });
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, MembershipDecisionRequest request, String by) {
        return decisions
                .carryOut(tx, id(subject), decision, request.reason(), by)
                .replaceWithVoid();
    }

    @Override
    public Uni<ParticipantView> show(SqlClient client, String subject) {
        return participants.show(client, id(subject));
    }

    private static UUID id(String subject) {
        return UUID.fromString(subject.substring(PARTICIPANTS.length()));
    }

    /** Of a suspended membership. */
    @Singleton
    static class Termination extends MembershipEnd {

        Termination(Participants participants, MembershipDecisions decisions) {
            super(MembershipDecision.TERMINATE, participants, decisions);
        }

        @Override
        public String kind() {
            return "TERMINATION";
        }
    }

    /** Of any membership. */
    @Singleton
    static class Revocation extends MembershipEnd {

        Revocation(Participants participants, MembershipDecisions decisions) {
            super(MembershipDecision.REVOKE, participants, decisions);
        }

        @Override
        public String kind() {
            return "REVOCATION";
        }
    }
}
