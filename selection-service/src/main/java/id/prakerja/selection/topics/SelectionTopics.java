package id.prakerja.selection.topics;

import id.prakerja.events.Topics;
import id.prakerja.messaging.topics.TopicCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The topics that selection publishes or reads. */
@ApplicationScoped
public class SelectionTopics implements TopicCatalogue {

    private static final List<String> TOPICS = List.of(
            Topics.APPLICANT_REGISTERED,
            Topics.APPLICANT_JOINED,
            Topics.APPLICANT_ERASED,
            Topics.JOINS_COUNTED,
            Topics.EXCLUSION_CHANGED,
            Topics.PRIORITY_CHANGED,
            Topics.LIST_PUBLISHED,
            Topics.TRAINING_ENROLLED,
            Topics.WAVE_CHANGED,
            Topics.PARTICIPANT_SELECTED,
            Topics.PARTICIPANT_REMINDED,
            Topics.PARTICIPANT_SUSPENDED,
            Topics.PARTICIPANT_REINSTATED,
            Topics.PARTICIPANT_REVOKED);

    @Override
    public List<String> topics() {
        return TOPICS;
    }

    @Override
    public List<String> compacted() {
        return Topics.COMPACTED;
    }
}
