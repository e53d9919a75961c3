package id.prakerja.incentive.verification;

import id.prakerja.exports.ExportPage;
import id.prakerja.exports.ExportSource;
import id.prakerja.incentive.verification.domain.SettledPayments;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The entries of a list under their public names: what anybody needs to make the root and the draw again. */
final class EntriesExport implements ExportSource {

    private static final List<String> COLUMNS = List.of("entry", "person");

    private final Pool pool;
    private final YearMonth month;
    private final SettledPayments names;

    EntriesExport(Pool pool, YearMonth month) {
        this.pool = pool;
        this.month = month;
        this.names = new SettledPayments(month);
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Uni<ExportPage> page(String after, int most) {
        return FrozenList.page(pool, month, after == null ? null : UUID.fromString(after), most)
                .map(page -> new ExportPage(
                        page.stream().map(this::row).toList(),
                        page.isEmpty()
                                ? null
                                : page.get(page.size() - 1).instructionId().toString()));
    }

    private Map<String, Object> row(FrozenList.Settlement one) {
        SettledPayments.Entry entry = names.entry(one.instructionId(), one.participantId());
        return Map.of("entry", entry.entry(), "person", "%016x".formatted(entry.person()));
    }
}
