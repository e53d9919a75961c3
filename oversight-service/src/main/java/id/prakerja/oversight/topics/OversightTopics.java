package id.prakerja.oversight.topics;

import id.prakerja.events.Topics;
import id.prakerja.messaging.topics.TopicCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every topic with a fixed name; those of payment partners are made by incentive-service. */
@ApplicationScoped
public class OversightTopics implements TopicCatalogue {

    OversightTopics() {}

    @Override
    public List<String> topics() {
        return Topics.ALL;
    }

    @Override
    public List<String> compacted() {
        return Topics.COMPACTED;
    }
}
