package id.prakerja.training.sampling;

import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** For how long completions have waited for the conclusion of their sample. */
@ApplicationScoped
class OldestSampleMetric implements SampledMetric {

    private final SampleStore samples;
    private final Clock clock;

    OldestSampleMetric(SampleStore samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "prakerja.samples.oldest.age.seconds";
    }

    @Override
    public String description() {
        return "Seconds since the oldest sample of held completions was drawn that is not concluded; 0 if there is none";
    }

    @Override
    public Uni<List<Sample>> samples() {
        return samples.oldestOpen()
                .map(drawn -> drawn.map(
                                at -> Duration.between(at, clock.instant()).toSeconds())
                        .orElse(0L))
                .map(seconds -> List.of(Sample.of(seconds)));
    }
}
