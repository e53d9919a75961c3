package id.prakerja.selection.draw.proof;

import id.prakerja.draw.domain.AuditPath;
import id.prakerja.draw.publication.DrawParameters;
import id.prakerja.draw.publication.ResultPackageWriter;
import id.prakerja.selection.draw.proof.DrawRecords.Part;
import id.prakerja.selection.draw.proof.domain.ByteRange;
import id.prakerja.selection.open.OpenFilter;
import id.prakerja.selection.open.Remembered;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
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

    private final Vertx vertx;
    private final PackageParameters parameters;
    private final DrawRecords records;
    private final Remembered<Integer, Long> lengths = new Remembered<>(FOR_GOOD);

    ResultPackages(Vertx vertx, PackageParameters parameters, DrawRecords records) {
        this.vertx = vertx;
        this.parameters = parameters;
        this.records = records;
    }

    /** How to answer: the whole, a part of it, or not again. */
    Uni<Delivery> deliver(int number, String range, String ifRange, String ifNoneMatch) {
        return parameters.of(number).chain(found -> {
            String tag = Delivery.tag(found);
            if (OpenFilter.isKnown(ifNoneMatch, tag)) {
                return Uni.createFrom().item(Delivery.known(found));
            }
            Optional<ByteRange> wanted =
                    ifRange == null || ifRange.equals(tag) ? ByteRange.of(range) : Optional.empty();
            return wanted.isEmpty()
                    ? Uni.createFrom().item(Delivery.whole(found))
                    : lengths.get(number, () -> length(found)).map(length -> Delivery.of(found, wanted.get(), length));
        });
    }

    /** Packs once to count: what is compressed has a length only then. */
    private Uni<Long> length(DrawParameters found) {
        return pack(found).map(bytes -> (long) bytes.length).collect().with(Collectors.summingLong(each -> each));
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
    Multi<byte[]> pack(DrawParameters found) {
        ResultPackageWriter writer = new ResultPackageWriter(found);
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(writer::parameters),
                        part(found, Part.ENTRIES, writer::entries),
                        part(found, Part.OUTCOMES, writer::outcomes),
                        Multi.createFrom().item(writer::end))
                .filter(bytes -> bytes.length > 0);
    }

    private Multi<byte[]> part(DrawParameters found, Part part, Function<byte[], byte[]> packing) {
        int blocks = (found.freeze().eligible() + AuditPath.BLOCK - 1) / AuditPath.BLOCK;
        Multi<byte[]> pieces = Multi.createFrom()
                .range(0, blocks)
                .onItem()
                .transformToUniAndConcatenate(block -> records.block(found.wave(), part, block)
                        .chain(read -> vertx.executeBlocking(() -> packing.apply(read.leaves()))));
        // A part is begun even where nobody was drawn.
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(() -> packing.apply(NOTHING)), pieces);
    }
}
