package id.prakerja.selection.waves.wave;

import id.prakerja.approvals.Approvable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;

/**
 * An action on one wave that two people decide together. A proposal for it is stale once the wave has changed.
 *
 * @param <T> the request
 */
public abstract class WaveAction<T> implements Approvable<T> {

    private static final String WAVES = "waves/";

    private final String kind;
    private final Class<T> contentType;
    private final WaveStore waves;
    private final WaveReads reads;

    /** An action of a kind. */
    protected WaveAction(String kind, Class<T> contentType, WaveStore waves, WaveReads reads) {
        this.kind = kind;
        this.contentType = contentType;
        this.waves = waves;
        this.reads = reads;
    }

    /** The wave as the subject of a proposal. */
    public static String subject(int wave) {
        return WAVES + wave;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final Class<T> contentType() {
        return contentType;
    }

    @Override
    public final Uni<Long> version(SqlConnection tx, String subject) {
        return waves.version(tx, number(subject));
    }

    @Override
    public final Uni<Map<String, ?>> examine(SqlConnection tx, String subject, T content) {
        return examine(tx, number(subject), content);
    }

    @Override
    public final Uni<Void> execute(SqlConnection tx, String subject, T content, String by) {
        return execute(tx, number(subject), content, by);
    }

    @Override
    public final Uni<?> show(SqlClient client, String subject) {
        return show(client, number(subject));
    }

    /** Looks at what would be done to a wave; fails with the refusal if it could not be done now. */
    protected abstract Uni<Map<String, ?>> examine(SqlConnection tx, int wave, T content);

    /** Does it to a wave. */
    protected abstract Uni<Void> execute(SqlConnection tx, int wave, T content, String by);

    /** What is answered: the wave as it then is, unless an action has more to show. */
    protected Uni<?> show(SqlClient client, int wave) {
        return reads.show(client, wave);
    }

    private static int number(String subject) {
        return Integer.parseInt(subject.substring(WAVES.length()));
    }
}
