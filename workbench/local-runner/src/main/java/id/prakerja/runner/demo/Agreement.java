package id.prakerja.runner.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One number of the programme as several sources tell it. They agree if all tell the same.
 *
 * @param what the number
 * @param tellings the number by source, in the order to be shown
 */
record Agreement(String what, Map<String, Long> tellings) {

    /** A number that has not been asked yet. */
    static Agreement on(String what) {
        return new Agreement(what, Map.of());
    }

    /** Adds what a source tells. */
    Agreement told(String source, long number) {
        Map<String, Long> more = new LinkedHashMap<>(tellings);
        more.put(source, number);
        return new Agreement(what, more);
    }

    /** Whether at least two sources tell it and all tell the same. */
    boolean holds() {
        return tellings.size() > 1 && tellings.values().stream().distinct().count() == 1;
    }

    /** One line for a person. */
    String line() {
        if (holds()) {
            return "  agreed  %-34s %,18d   %s"
                    .formatted(what, tellings.values().iterator().next(), String.join(", ", tellings.keySet()));
        }
        return "  DIFFERS %-34s %s"
                .formatted(
                        what,
                        tellings.entrySet().stream()
                                .map(telling -> "%s %,d".formatted(telling.getKey(), telling.getValue()))
                                .collect(Collectors.joining(", ")));
    }
}
