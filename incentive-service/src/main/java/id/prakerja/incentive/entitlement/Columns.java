package id.prakerja.incentive.entitlement;

import id.prakerja.messaging.ReceivedEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A batch of events turned into arrays, one a column, for {@code unnest}. */
record Columns<T>(List<ReceivedEvent<T>> events) {

    UUID[] ids(Function<T, UUID> field) {
        return events.stream().map(event -> field.apply(event.payload())).toArray(UUID[]::new);
    }

    String[] texts(Function<T, String> field) {
        return events.stream().map(event -> field.apply(event.payload())).toArray(String[]::new);
    }

    Integer[] numbers(Function<T, Integer> field) {
        return events.stream().map(event -> field.apply(event.payload())).toArray(Integer[]::new);
    }

    Long[] longs(Function<T, Long> field) {
        return events.stream().map(event -> field.apply(event.payload())).toArray(Long[]::new);
    }

    Boolean[] flags(Function<T, Boolean> field) {
        return events.stream().map(event -> field.apply(event.payload())).toArray(Boolean[]::new);
    }

    OffsetDateTime[] times(Function<T, Instant> field) {
        return events.stream()
                .map(event -> field.apply(event.payload()).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
