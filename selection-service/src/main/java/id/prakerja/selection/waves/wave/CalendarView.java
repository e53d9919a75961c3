package id.prakerja.selection.waves.wave;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When people can join. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Calendar", examples = """
                {"timeZone": "Asia/Jakarta", "open": [], "next": {"wave": 6, "quota": 800000,
                 "opensAt": "2020-08-27T05:00:00Z", "closesAt": "2020-08-31T05:00:00Z",
                 "opensAtLocal": "2020-08-27T12:00:00+07:00", "closesAtLocal": "2020-08-31T12:00:00+07:00"}}""")
record CalendarView(ZoneId timeZone, List<Window> open, Window next) {

    /**
     * The joining window of a wave.
     *
     * @param wave its number
     * @param quota seats
     * @param opensAt start, UTC
     * @param closesAt end, exclusive, UTC
     * @param opensAtLocal the same in the programme's time zone
     * @param closesAtLocal the same in the programme's time zone
     */
    @Schema(name = "Window")
    record Window(
            int wave,
            int quota,
            Instant opensAt,
            Instant closesAt,
            OffsetDateTime opensAtLocal,
            OffsetDateTime closesAtLocal) {}

    /** The calendar of waves in the order of their openings. */
    static CalendarView of(List<Wave> waves, ProgrammeTime time) {
        return new CalendarView(
                time.zone(),
                waves.stream()
                        .filter(wave -> wave.status() == WaveStatus.OPEN)
                        .map(wave -> window(wave, time))
                        .toList(),
                waves.stream()
                        .filter(wave -> wave.status() == WaveStatus.PLANNED)
                        .findFirst()
                        .map(wave -> window(wave, time))
                        .orElse(null));
    }

    private static Window window(Wave wave, ProgrammeTime time) {
        Instant opensAt = wave.terms().opensAt();
        Instant closesAt = wave.terms().closesAt();
        return new Window(
                wave.number(), wave.terms().quota(), opensAt, closesAt, time.local(opensAt), time.local(closesAt));
    }
}
