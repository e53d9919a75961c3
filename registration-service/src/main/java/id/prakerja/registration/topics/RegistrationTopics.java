package id.prakerja.registration.topics;

import id.prakerja.events.Topics;
import id.prakerja.messaging.topics.TopicCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The topics that registration publishes or hears. */
@ApplicationScoped
public class RegistrationTopics implements TopicCatalogue {

    private static final List<String> TOPICS = List.of(
            Topics.APPLICANT_REGISTERED,
            Topics.APPLICANT_JOINED,
            Topics.APPLICANT_ERASED,
            Topics.JOINS_COUNTED,
            Topics.EXCLUSION_CHANGED,
            Topics.PRIORITY_CHANGED,
            Topics.LIST_PUBLISHED,
            Topics.WAVE_CHANGED,
            Topics.PARTICIPANT_SELECTED,
            Topics.PARTICIPANT_REMINDED,
            Topics.PARTICIPANT_REVOKED,
            Topics.PARTICIPANT_SUSPENDED,
            Topics.PARTICIPANT_REINSTATED,
            Topics.PARTICIPANT_IDENTIFIED,
            Topics.INCENTIVE_DISBURSED,
            Topics.INCENTIVE_RETURNED,
            Topics.RECOVERY_NOTIFIED,
            Topics.DAY_SEALED);

    @Override
    public Collection<String> topics() {
        return TOPICS;
    }

    @Override
    public Collection<String> compacted() {
        return Topics.COMPACTED;
    }
}
