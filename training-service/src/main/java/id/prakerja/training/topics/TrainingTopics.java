package id.prakerja.training.topics;

import id.prakerja.events.Topics;
import id.prakerja.messaging.topics.TopicCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The topics that this service publishes or reads. */
@ApplicationScoped
public class TrainingTopics implements TopicCatalogue {

    private static final List<String> TOPICS = List.of(
            Topics.PARTICIPANT_SELECTED,
            Topics.PARTICIPANT_REVOKED,
            Topics.PARTICIPANT_SUSPENDED,
            Topics.PARTICIPANT_REINSTATED,
            Topics.TRAINING_ENROLLED,
            Topics.TRAINING_COMPLETED,
            Topics.TRAINING_COMPLETION_WITHDRAWN,
            Topics.TRAINING_REVIEWED,
            Topics.TRAINING_BALANCE_RETURNED);

    @Override
    public Collection<String> topics() {
        return TOPICS;
    }

    @Override
    public Collection<String> compacted() {
        return List.of();
    }
}
