package id.prakerja.metrics;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;

/** A figure of the programme that is looked up at intervals. Every bean of this type is shown to Prometheus. */
public interface SampledMetric {

    /** Name in Micrometer's spelling, such as {@code prakerja.payouts}; Prometheus sees {@code prakerja_payouts}. */
    String name();

    /** What is counted, and in which unit, in a few words. */
    String description();

    /**
     * Looks the figure up. A combination of labels that is no longer among the samples is no longer shown. A failure leaves
     * the last samples as they are.
     */
    Uni<List<Sample>> samples();

    /** A metric for which a lookup is all that there is to say. */
    static SampledMetric of(String name, String description, Supplier<Uni<List<Sample>>> lookup) {
        return new SampledMetric() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String description() {
                return description;
            }

            @Override
            public Uni<List<Sample>> samples() {
                return lookup.get();
            }
        };
    }
}
