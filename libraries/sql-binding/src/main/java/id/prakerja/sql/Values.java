package id.prakerja.sql;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;

/** The parameters of a statement about one row, in the types of the domain. */
public final class Values {

    private Values() {}

    /**
     * Binds values in their order: an {@link Instant}, an array of bytes and an enum's constant become what the SQL client takes,
     * everything else is handed on as it is.
     *
     * @param values may hold nulls
     */
    public static Tuple of(Object... values) {
        Tuple tuple = Tuple.tuple();
        for (Object value : values) {
            tuple.addValue(bound(value));
        }
        return tuple;
    }

    /** The value as the SQL client takes it; null stays null. */
    static Object bound(Object value) {
        if (value instanceof Instant instant) {
            return Times.offset(instant);
        }
        if (value instanceof byte[] bytes) {
            return Buffers.of(bytes);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
