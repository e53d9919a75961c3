package id.prakerja.selection.reading.figures;

import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import id.prakerja.selection.waves.wave.domain.WaveStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many waves stand where. */
@ApplicationScoped
class WavesMetric implements SampledMetric {

    private static final String BY_STATUS = "select status, count(*) as waves from wave group by status";

    private final Pool pool;

    WavesMetric(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        return "prakerja.waves";
    }

    @Override
    public String description() {
        return "Waves in each state";
    }

    @Override
    public Uni<List<Sample>> samples() {
        return pool.query(BY_STATUS).execute().map(rows -> {
            Map<String, Long> waves = new TreeMap<>();
            for (WaveStatus status : WaveStatus.values()) {
                waves.put(status.name(), 0L);
            }
            rows.forEach(row -> waves.put(row.getString("status"), row.getLong("waves")));
            return Sample.each("status", waves);
        });
    }
}
