package id.prakerja.oversight.publiclog;

import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Age of the oldest fact that no published checkpoint covers: it grows where a witness is away or refuses, or the log is not signed. */
@ApplicationScoped
class PublicLogBacklog implements SampledMetric {

    private final PublicLog log;
    private final Clock clock;

    PublicLogBacklog(PublicLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "prakerja.public.log.oldest.age.seconds";
    }

    @Override
    public String description() {
        return "Age of the oldest public fact that is not under a published checkpoint";
    }

    @Override
    public Uni<List<Sample>> samples() {
        return log.waiting().map(waiting -> List.of(Sample.of(age(waiting.oldest()))));
    }

    private double age(Instant oldest) {
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
    }
}
