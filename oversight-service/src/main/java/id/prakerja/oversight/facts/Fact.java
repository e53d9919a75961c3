package id.prakerja.oversight.facts;

import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.sql.Columns;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;

/**
 * What the events of a topic come to: one statement for any number of them. It gives the same rows in any order and for any number
 * of deliveries, and takes rows in the order of their keys, so that two batches cannot wait for each other.
 *
 * @param topic name, or the beginning of several followed by {@code *}
 * @param type of the payload
 * @param statement in which <code>{set}</code> stands before each table
 * @param binding the events' columns as parameters
 * @param <T> type of the payload
 */
public record Fact<T>(
        String topic, Class<T> type, String statement, Function<Columns<ReceivedEvent<T>>, Columns<?>> binding) {

    private static final String FAMILY = "*";

    /** Whether events of the topic come to this. */
    boolean isOf(String name) {
        return topic.endsWith(FAMILY) ? name.startsWith(prefix()) : name.equals(topic);
    }

    /** The parameters for a batch. */
    Tuple parameters(List<ReceivedEvent<T>> events) {
        return binding.apply(Columns.of(events)).tuple();
    }

    /** What a topic's name has beyond that of its family: the payment partner. */
    static String member(ReceivedEvent<?> event, String prefix) {
        return event.topic().substring(prefix.length());
    }

    private String prefix() {
        return topic.substring(0, topic.length() - FAMILY.length());
    }
}
