package id.prakerja.selection.lifecycle;

import id.prakerja.selection.lifecycle.Crowd.Entry;
import id.prakerja.testkit.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What stands in the service's database about a range of waves, and what would stand there by the model: the same lines. */
final class LifeRecords implements Facts, AutoCloseable {

    private static final String LINES = """
            select 'wave ' || wave || ' ' || status || ' version ' || version || ' quota ' || quota
              from wave where wave between ? and ?
            union all
            select 'entry ' || wave || ' ' || applicant_id || ' ' || (extract(epoch from joined_at) * 1000)::bigint
                   || case when after_freeze then ' after the freeze' else '' end
              from wave_entry where wave between ? and ?
            union all
            select 'seat ' || wave || ' ' || applicant_id from seat where seated and wave between ? and ?
            union all
            select 'member ' || wave || ' ' || participant_id || ' ' || status
              from participant where wave between ? and ?
            union all
            select 'freed ' || wave || ' ' || participant_id || ' ' || coalesce(used_for, '') || coalesce(' ' || released_to, '')
              from recovered_seat where wave between ? and ?
            union all
            select 'proposal ' || id || ' ' || kind || ' ' || substring(subject from 7) || ' ' || status
              from proposal
             where kind in ('PLAN', 'RECOVERY', 'SEATS', 'DRAW', 'DETERMINATION', 'REFILL')
               and case when subject like 'waves/%' then substring(subject from 7)::int end between ? and ?
            union all
            select 'pool ' || count(*) from recovered_seat where used_for is null
            """;

    private final Connection connection;
    private final PreparedStatement lines;

    LifeRecords(int firstWave, int lastWave) throws SQLException {
        connection = Database.connect();
        lines = connection.prepareStatement(LINES);
        for (int parameter = 1; parameter <= lines.getParameterMetaData().getParameterCount(); parameter += 2) {
            lines.setInt(parameter, firstWave);
            lines.setInt(parameter + 1, lastWave);
        }
    }

    /** The lines of the database, sorted. */
    List<String> read() {
        try (ResultSet rows = lines.executeQuery()) {
            return values(rows).stream().sorted().toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of the model, sorted. */
    static List<String> of(LifeModel model, Proposals proposals) {
        List<String> lines = new ArrayList<>();
        for (WaveLife wave : model.waves.values()) {
            lines.add("wave %d %s version %d quota %d".formatted(wave.number, wave.status, wave.version, wave.quota));
            wave.seated.forEach(person -> lines.add("seat %d %s".formatted(wave.number, person)));
        }
        model.crowd.entries.forEach(
                (wave, entries) -> entries.forEach((person, entry) -> lines.add(line(wave, person, entry))));
        model.crowd.members.forEach(
                (person, member) -> lines.add("member %d %s %s".formatted(member.wave(), person, member.stand())));
        model.crowd.freed.forEach(
                (person, seat) -> lines.add("freed %d %s %s".formatted(seat.wave(), person, seat.use())));
        proposals.all.forEach(proposal -> lines.add("proposal %s %s %d %s"
                .formatted(proposal.id, proposal.wish.kind(), proposal.wish.wave(), proposals.status(proposal))));
        lines.add("pool " + model.crowd.free());
        return lines.stream().sorted().toList();
    }

    private static String line(int wave, UUID person, Entry entry) {
        return "entry %d %s %d%s"
                .formatted(
                        wave, person, entry.joinedAt().toEpochMilli(), entry.afterFreeze() ? " after the freeze" : "");
    }

    @Override
    public Instant opensAt(int wave) {
        return moment("opens_at", wave);
    }

    @Override
    public Instant entriesUntil(int wave) {
        return moment("entries_until", wave);
    }

    @Override
    public Set<UUID> seated(int wave) {
        return people("select applicant_id from seat where seated and wave = " + wave);
    }

    @Override
    public Set<UUID> selected(int wave) {
        return people("select applicant_id from seat where selected and wave = " + wave);
    }

    @Override
    public Set<UUID> releasedTo(int wave) {
        return people("select participant_id from recovered_seat where released_to = " + wave);
    }

    @Override
    public Set<UUID> refilled(int wave) {
        return people("select participant_id from recovered_seat where used_for = 'REFILL' and wave = " + wave);
    }

    private Instant moment(String column, int wave) {
        String millis =
                "select (extract(epoch from %s) * 1000)::bigint from wave where wave = %d".formatted(column, wave);
        return Instant.ofEpochMilli(Long.parseLong(column(millis).get(0)));
    }

    private Set<UUID> people(String sql) {
        Set<UUID> people = new HashSet<>();
        column(sql).forEach(id -> people.add(UUID.fromString(id)));
        return people;
    }

    private List<String> column(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return values(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> values(ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.getString(1));
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
