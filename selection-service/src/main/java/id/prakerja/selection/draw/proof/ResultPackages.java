package id.prakerja.selection.draw.proof;

import id.prakerja.draw.domain.AuditPath;
import id.prakerja.draw.publication.DrawParameters;
import id.prakerja.draw.publication.ResultPackageWriter;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.draw.proof.DrawRecords.Part;
import id.prakerja.selection.draw.proof.domain.ByteRange;
import id.prakerja.selection.draw.proof.domain.ProofProblem;
import id.prakerja.selection.open.OpenFilter;
import id.prakerja.selection.open.Remembered;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.DrawRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the result packages of announced waves: reads the draw's record block by block, as fast as the reader takes it, so that a
 * package of millions of entries holds one block in memory. Packing runs on a worker thread.
 */
@ApplicationScoped
class ResultPackages {

    private static final byte[] NOTHING = {};

    /** A package never changes. */
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final Pool pool;
    private final Vertx vertx;
    private final WaveStore waves;
    private final DrawRecords records;
    private final Remembered<Integer, Long> lengths = new Remembered<>(FOR_GOOD);

    ResultPackages(Pool pool, Vertx vertx, WaveStore waves, DrawRecords records) {
        this.pool = pool;
        this.vertx = vertx;
        this.waves = waves;
        this.records = records;
    }

    /** What the package of a wave starts with. Fails with {@code WAVE_UNKNOWN} or {@code RESULT_NOT_PUBLIC}. */
    Uni<DrawParameters> parameters(int number) {
        return waves.get(pool, number)
                .invoke(wave -> {
                    if (!wave.status().announced()) {
                        throw Refusal.of(ProofProblem.RESULT_NOT_PUBLIC, Integer.toString(number), wave.status())
                                .toException();
                    }
                })
                .chain(wave -> waves.provinces(pool, number).map(seats -> parameters(wave, seats)));
    }

    private static DrawParameters parameters(Wave wave, SortedMap<String, Integer> seats) {
        DrawRecord draw = wave.draw();
        return new DrawParameters(
                wave.number(),
                wave.terms().quota(),
                wave.terms().priorityShareBasisPoints(),
                wave.terms().affirmative().shareBasisPoints(),
                wave.terms().familyCap(),
                seats,
                wave.seedCommitment(),
                draw.seed(),
                draw.publicRandomness(),
                draw.randomnessSource(),
                draw.entries(),
                Math.toIntExact(draw.eligible()),
                Math.toIntExact(draw.selected()),
                draw.entryRoot(),
                draw.outcomeRoot());
    }

    /** How to answer: the whole, a part of it, or not again. */
    Uni<Delivery> deliver(int number, String range, String ifRange, String ifNoneMatch) {
        return parameters(number).chain(parameters -> {
            String tag = Delivery.tag(parameters);
            if (OpenFilter.isKnown(ifNoneMatch, tag)) {
                return Uni.createFrom().item(Delivery.known(parameters));
            }
            Optional<ByteRange> wanted =
                    ifRange == null || ifRange.equals(tag) ? ByteRange.of(range) : Optional.empty();
            return wanted.isEmpty()
                    ? Uni.createFrom().item(Delivery.whole(parameters))
                    : lengths.get(number, () -> length(parameters))
                            .map(length -> Delivery.of(parameters, wanted.get(), length));
        });
    }

    /** Packs once to count: what is compressed has a length only then. */
    private Uni<Long> length(DrawParameters parameters) {
        return pack(parameters).map(bytes -> (long) bytes.length).collect().with(Collectors.summingLong(each -> each));
    }

    /** The bytes that are to be sent. */
    Multi<byte[]> send(Delivery delivery) {
        if (!delivery.hasBody()) {
            return Multi.createFrom().empty();
        }
        Multi<byte[]> whole = pack(delivery.parameters());
        return delivery.part().map(part -> cut(whole, part)).orElse(whole);
    }

    private static Multi<byte[]> cut(Multi<byte[]> whole, ByteRange.Part part) {
        AtomicLong passed = new AtomicLong();
        long end = part.from() + part.length();
        return whole.select()
                .first(bytes -> passed.get() < end)
                .map(bytes -> {
                    long start = passed.getAndAdd(bytes.length);
                    int from = (int) Math.min(bytes.length, Math.max(0, part.from() - start));
                    int until = (int) Math.min(bytes.length, end - start);
                    return Arrays.copyOfRange(bytes, from, Math.max(from, until));
                })
                .filter(bytes -> bytes.length > 0);
    }

    /** The bytes of the package, in pieces. */
    Multi<byte[]> pack(DrawParameters parameters) {
        ResultPackageWriter writer = new ResultPackageWriter(parameters);
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(writer::parameters),
                        part(parameters, Part.ENTRIES, writer::entries),
                        part(parameters, Part.OUTCOMES, writer::outcomes),
                        Multi.createFrom().item(writer::end))
                .filter(bytes -> bytes.length > 0);
    }

    private Multi<byte[]> part(DrawParameters parameters, Part part, Function<byte[], byte[]> packing) {
        int blocks = (parameters.eligible() + AuditPath.BLOCK - 1) / AuditPath.BLOCK;
        Multi<byte[]> pieces = Multi.createFrom()
                .range(0, blocks)
                .onItem()
                .transformToUniAndConcatenate(block -> records.block(parameters.wave(), part, block)
                        .chain(read -> vertx.executeBlocking(() -> packing.apply(read.leaves()))));
        // A part is begun even where nobody was drawn.
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(() -> packing.apply(NOTHING)), pieces);
    }
}
