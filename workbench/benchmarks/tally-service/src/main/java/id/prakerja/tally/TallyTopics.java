package id.prakerja.tally;

import id.prakerja.messaging.topics.TopicCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is heard and what is told. */
@ApplicationScoped
public class TallyTopics implements TopicCatalogue {

    /** Somebody asks to count a number. */
    public static final String ASKED = "tally.asked";

    /** A number has been counted. */
    public static final String COUNTED = "tally.counted";

    @Override
    public List<String> topics() {
        return List.of(ASKED, COUNTED);
    }

    @Override
    public List<String> compacted() {
        return List.of();
    }
}
