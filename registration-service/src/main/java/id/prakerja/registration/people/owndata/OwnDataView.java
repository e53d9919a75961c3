package id.prakerja.registration.people.owndata;

import id.prakerja.registration.people.applicant.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that is held about a person.
 *
 * @param applicantId the id that stays with the person until the last payout
 * @param person what names or reaches the person, otherwise kept encrypted
 * @param held registration, statuses, profile, declarations, tests, waves, membership, payouts, notices, reviews, and
 *     who saw the data, when and why
 * @param requestedContacts contacts that wait for their code
 */
@Schema(name = "OwnData")
public record OwnDataView(
        UUID applicantId, PersonalData person, Map<String, Object> held, List<RequestedContact> requestedContacts) {

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "OwnDataView[" + applicantId + "]";
    }

    /**
     * A contact that waits for its code.
     *
     * @param medium phone or e-mail
     * @param contact the new contact
     * @param requestedAt when the person asked for it, UTC
     */
    @Schema(name = "RequestedContact")
    public record RequestedContact(String medium, String contact, Instant requestedAt) {

        /** Without the contact, so that it reaches no log. */
        @Override
        public String toString() {
            return "RequestedContact[]";
        }
    }
}
