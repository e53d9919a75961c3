package id.prakerja.oversight.archive;

import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * How long ago this instance last had everything in the archive: it grows where the folder is full, gone or not to be written, or Kafka
 * does not answer. Nothing is shown where nothing is archived.
 */
@ApplicationScoped
class ArchiveAge implements SampledMetric {

    private final Archiver archiver;

    ArchiveAge(Archiver archiver) {
        this.archiver = archiver;
    }

    @Override
    public String name() {
        return "prakerja.archive.age.seconds";
    }

    @Override
    public String description() {
        return "Seconds since the topics were last archived to their ends";
    }

    @Override
    public Uni<List<Sample>> samples() {
        return Uni.createFrom()
                .item(archiver.archive().isPresent() ? List.of(Sample.of(seconds())) : List.<Sample>of());
    }

    private double seconds() {
        return archiver.age().toSeconds();
    }
}
