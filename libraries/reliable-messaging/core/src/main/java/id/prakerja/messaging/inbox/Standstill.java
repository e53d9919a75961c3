package id.prakerja.messaging.inbox;

import id.prakerja.messaging.MessagingConfig;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Decides whether failed events are set aside. A few among many are their own fault. Where most fail, something else is wrong, a new version
 * perhaps, and setting aside one after the other would only spread it over a whole topic for an operator to mend: then the channel stands
 * still and an alarm is raised, and what failed is tried again until most of it passes.
 *
 * <p>What comes one by one counts together: failures of a topic add up until one of its events passes.
 */
@Singleton
public class Standstill {

    private static final Logger LOG = Logger.getLogger(Standstill.class);

    private final int limit;
    private final Map<String, Integer> failedInARow = new ConcurrentHashMap<>();
    private final Set<String> topics = ConcurrentHashMap.newKeySet();

    /** A decision by the configured number of failures. */
    public Standstill(MessagingConfig config) {
        this.limit = config.standstillAfter();
    }

    /**
     * Decides about the failures of one round over a batch.
     *
     * @param topic of most of them
     * @param faults what failed
     * @param passed events that were applied in the round
     * @return whether the channel stands still with them
     */
    public boolean begins(String topic, Faults faults, int passed) {
        int failed = faults.failed() + (passed == 0 ? failedInARow.getOrDefault(topic, 0) : 0);
        boolean most = limit > 0 && failed >= limit && faults.failed() > passed;
        if (most) {
            if (topics.add(topic)) {
                LOG.errorf(
                        "The channel of %s stands still: %d events in a row failed, and %d passed. Nothing is set aside for it; they are"
                                + " tried again until most of them pass",
                        topic, failed, passed);
            }
        } else {
            failedInARow.put(topic, failed);
            ends(topic);
        }
        return most;
    }

    /** A batch of the topic went through without a failure. */
    public void passed(String topic) {
        failedInARow.remove(topic);
        ends(topic);
    }

    /** Whether the topic's channel stands still. */
    public boolean stands(String topic) {
        return topics.contains(topic);
    }

    /** Topics whose channel stands still. */
    public Set<String> topics() {
        return new TreeSet<>(topics);
    }

    private void ends(String topic) {
        if (topics.remove(topic)) {
            LOG.infof("The channel of %s goes on", topic);
        }
    }
}
