package id.prakerja.messaging.status;

import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lag as the broker tells it: shown by whichever instance lives, also while the consumer itself is dead. */
@ApplicationScoped
class ConsumerLagMetric implements SampledMetric {

    private final ConsumerLag lag;

    ConsumerLagMetric(ConsumerLag lag) {
        this.lag = lag;
    }

    @Override
    public String name() {
        return "prakerja.consumer.lag";
    }

    @Override
    public String description() {
        return "Events of a topic that the service has not consumed yet";
    }

    @Override
    public Uni<List<Sample>> samples() {
        return Uni.createFrom()
                .item(() -> lag.perTopic().orElseThrow(() -> new IllegalStateException("The broker does not answer")))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(topics -> Sample.each("topic", topics));
    }
}
