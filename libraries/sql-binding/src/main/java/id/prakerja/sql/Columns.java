package id.prakerja.sql;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Rows turned into arrays, one a column, for {@code unnest}: the parameters of a statement that takes any number of rows. The
 * parameters stand in the order of the calls, the elements of each in the order of the rows; nulls are kept.
 *
 * @param <T> what a row is made of
 */
public final class Columns<T> {

    private final List<T> rows;
    private final Tuple tuple = Tuple.tuple();

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    /** Columns of these rows. */
    public static <T> Columns<T> of(Collection<? extends T> rows) {
        return new Columns<>(new ArrayList<>(rows));
    }

    /** Columns of what each of these holds, for example of the payloads of events. */
    public static <S, T> Columns<T> of(Collection<S> rows, Function<? super S, ? extends T> content) {
        return new Columns<>(rows.stream().<T>map(content).toList());
    }

    /** A {@code uuid[]}. */
    public Columns<T> uuids(Function<? super T, UUID> field) {
        return column(UUID[]::new, field);
    }

    /** A {@code text[]}. */
    public Columns<T> texts(Function<? super T, String> field) {
        return column(String[]::new, field);
    }

    /** A {@code text[]} of the names of an enum's constants. */
    public Columns<T> constants(Function<? super T, ? extends Enum<?>> field) {
        return column(String[]::new, row -> {
            Enum<?> constant = field.apply(row);
            return constant == null ? null : constant.name();
        });
    }

    /** An {@code int[]}. */
    public Columns<T> ints(Function<? super T, Integer> field) {
        return column(Integer[]::new, field);
    }

    /** A {@code bigint[]}. */
    public Columns<T> longs(Function<? super T, Long> field) {
        return column(Long[]::new, field);
    }

    /** A {@code boolean[]}. */
    public Columns<T> flags(Function<? super T, Boolean> field) {
        return column(Boolean[]::new, field);
    }

    /** A {@code timestamptz[]}. */
    public Columns<T> instants(Function<? super T, Instant> field) {
        return column(OffsetDateTime[]::new, row -> Times.offset(field.apply(row)));
    }

    /** A {@code date[]}. */
    public Columns<T> dates(Function<? super T, LocalDate> field) {
        return column(LocalDate[]::new, field);
    }

    /** A {@code bytea[]}; the arrays are not copied. */
    public Columns<T> bytes(Function<? super T, byte[]> field) {
        return column(Buffer[]::new, row -> Buffers.of(field.apply(row)));
    }

    /** An array of any other type that the SQL client takes, for example {@code column(Short[]::new, Row::age)}. */
    public <C> Columns<T> column(IntFunction<C[]> array, Function<? super T, ? extends C> field) {
        tuple.addValue(rows.stream().map(field).toArray(array));
        return this;
    }

    /** A parameter that is the same for all rows, bound as {@link Values} binds. */
    public Columns<T> value(Object value) {
        tuple.addValue(Values.bound(value));
        return this;
    }

    /** The parameters. */
    public Tuple tuple() {
        return tuple;
    }
}
