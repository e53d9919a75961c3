package id.prakerja.training.support;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;

/** What the service has the document server do about one person: which command on which collection, and how often. */
@ApplicationScoped
public class WatchedCommands implements CommandListener {

    private final Map<String, Integer> counts = new TreeMap<>();
    private volatile String person;

    /** Forgets what was counted, and counts what names this person from now on. */
    public void watch(Learner learner) {
        synchronized (counts) {
            counts.clear();
        }
        person = learner.id().toString();
    }

    /** Counts no more. */
    public void end() {
        person = null;
    }

    /** How often each was sent, such as {@code find account}. */
    public Map<String, Integer> counts() {
        synchronized (counts) {
            return new TreeMap<>(counts);
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String watched = person;
        if (watched == null) {
            return;
        }
        String name = event.getCommandName();
        BsonDocument command = event.getCommand();
        if (command.containsKey(name) && command.toJson().contains(watched)) {
            synchronized (counts) {
                counts.merge(name + " " + command.getString(name).getValue(), 1, Integer::sum);
            }
        }
    }
}
