package id.prakerja.draw.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What a draw gave to one province.
 *
 * @param province two-digit code
 * @param entries eligible entries
 * @param priorityEntries those on the priority share
 * @param affirmativeEntries those of the affirmative group
 * @param seats seats by plan; more may have been selected by national spill-over
 * @param prioritySelected selected through the priority share
 * @param selected selected in all
 */
public record ProvinceOutcome(
        String province,
        int entries,
        int priorityEntries,
        int affirmativeEntries,
        int seats,
        int prioritySelected,
        int selected) {

    /**
     * Counts an outcome by province.
     *
     * @param outcome of the draw
     * @param plan the seats it was drawn for
     * @return every province that has seats or entries, in ascending order of the codes
     */
    public static List<ProvinceOutcome> of(DrawOutcome outcome, SeatPlan plan) {
        int[] entries = new int[SeatPlan.CODES];
        int[] priorityEntries = new int[SeatPlan.CODES];
        int[] affirmativeEntries = new int[SeatPlan.CODES];
        int[] priority = new int[SeatPlan.CODES];
        int[] selected = new int[SeatPlan.CODES];
        for (int place = 0; place < outcome.entries().size(); place++) {
            int province = outcome.entries().province(place);
            DrawResult result = outcome.result(place);
            entries[province]++;
            priorityEntries[province] += outcome.entries().priority(place) ? 1 : 0;
            affirmativeEntries[province] += outcome.entries().affirmative(place) ? 1 : 0;
            priority[province] += result == DrawResult.PRIORITY ? 1 : 0;
            selected[province] += result.selected() ? 1 : 0;
        }
        List<ProvinceOutcome> provinces = new ArrayList<>();
        for (int code = 0; code < SeatPlan.CODES; code++) {
            if (entries[code] > 0 || plan.seats(code) > 0) {
                provinces.add(new ProvinceOutcome(
                        Integer.toString(code),
                        entries[code],
                        priorityEntries[code],
                        affirmativeEntries[code],
                        plan.seats(code),
                        priority[code],
                        selected[code]));
            }
        }
        return provinces;
    }
}
