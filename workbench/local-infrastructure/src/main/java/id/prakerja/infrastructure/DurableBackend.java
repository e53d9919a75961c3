package id.prakerja.infrastructure;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/**
 * Documents that are handed to the system before a write is answered, as write concern {@code majority} promises: they outlive a kill of
 * this process. Left to itself the store writes once in a second. A loss of power is not survived: nothing is flushed to the disk.
 */
final class DurableBackend extends H2Backend {

    DurableBackend(String file) {
        super(MVStore.open(file));
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return written(super.handleMessage(message));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return written(super.handleCommand(channel, database, command, query));
    }

    private Document written(Document answer) {
        if (getMvStore().hasUnsavedChanges()) {
            commit();
        }
        return answer;
    }
}
