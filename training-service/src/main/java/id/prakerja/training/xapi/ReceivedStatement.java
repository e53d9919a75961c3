package id.prakerja.training.xapi;

import java.util.UUID;

/**
 * What is kept of a statement.
 *
 * @param platformId who sent it
 * @param statementId its id
 * @param hash lower-case hex SHA-256 of the statement in canonical form
 * @param participantId the person
 * @param enrolmentId the enrolment
 * @param effect what it did
 * @param minutes time on the task that it added
 */
record ReceivedStatement(
        String platformId,
        UUID statementId,
        String hash,
        UUID participantId,
        UUID enrolmentId,
        Effect effect,
        int minutes) {

    /** What a statement does. */
    enum Effect {
        /** It is kept, and nothing else. */
        NONE,
        /** It adds time on the task. */
        SESSION,
        /** It completes the training. */
        COMPLETION,
        /** It takes another statement back. */
        VOIDING
    }

    String key() {
        return platformId + "/" + statementId;
    }
}
