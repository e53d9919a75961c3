package id.prakerja.infrastructure;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/**
 * The library's store of documents, with two promises of the real server that it does not keep by itself.
 *
 * <p>Where documents are kept, they are handed to the system before a write is answered, as write concern {@code majority} promises: they
 * outlive a kill of this process. Left to itself the store writes once in a second. A loss of power is not survived: nothing is flushed to
 * the disk.
 *
 * <p>What {@code findAndModify} answers is the document as that change left it. The library answers with the document itself, which
 * the next change has changed again when it is sent: two callers of a counter got the same number.
 */
final class DocumentBackend extends H2Backend {

    private static final String FIND_AND_MODIFY = "findAndModify";

    private final boolean kept;

    DocumentBackend(String file, boolean kept) {
        super(MVStore.open(file));
        this.kept = kept;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return written(
                message.getDocument().containsKey(FIND_AND_MODIFY)
                        ? findAndModify(message)
                        : super.handleMessage(message));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return written(super.handleCommand(channel, database, command, query));
    }

    private synchronized Document findAndModify(MongoMessage message) {
        return super.handleMessage(message).cloneDeeply();
    }

    private Document written(Document answer) {
        if (kept && getMvStore().hasUnsavedChanges()) {
            commit();
        }
        return answer;
    }
}
