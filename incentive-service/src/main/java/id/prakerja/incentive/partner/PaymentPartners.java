package id.prakerja.incentive.partner;

import id.prakerja.events.Topics;
import id.prakerja.messaging.topics.TopicCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who the payment partners are, and which topics are theirs. */
@ApplicationScoped
public class PaymentPartners implements TopicCatalogue {

    private final PaymentPartnersConfig config;
    private final Set<String> ids;

    PaymentPartners(PaymentPartnersConfig config) {
        this.config = config;
        this.ids = Collections.unmodifiableSet(new TreeSet<>(config.partners().keySet()));
    }

    /**
     * The partners' ids.
     *
     * @return in alphabetical order
     */
    public Set<String> ids() {
        return ids;
    }

    /**
     * Times of the day at which a partner takes batches.
     *
     * @return none if it takes them at all times
     */
    public List<LocalTime> cutOffs(String partner) {
        return config.partners().get(partner).cutOffs().orElse(List.of());
    }

    /**
     * Topic on which a partner is instructed.
     *
     * @param partner the partner's id
     * @return the topic's name
     */
    public static String requestTopic(String partner) {
        return Topics.PAYOUT_REQUESTED_PREFIX + partner;
    }

    /**
     * Topic on which a partner reports.
     *
     * @param partner the partner's id
     * @return the topic's name
     */
    public static String reportTopic(String partner) {
        return Topics.PAYOUT_REPORTED_PREFIX + partner;
    }

    /**
     * The partner that a report topic belongs to. It alone may write there, so the topic tells who reports.
     *
     * @param topic name of a report topic
     * @return the partner's id
     */
    public static String partnerOf(String topic) {
        return topic.substring(Topics.PAYOUT_REPORTED_PREFIX.length());
    }

    @Override
    public Collection<String> topics() {
        List<String> topics = new ArrayList<>(Topics.ALL);
        for (String partner : ids) {
            topics.add(requestTopic(partner));
            topics.add(reportTopic(partner));
        }
        return topics;
    }

    @Override
    public Collection<String> compacted() {
        return Topics.COMPACTED;
    }
}
