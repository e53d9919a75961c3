package id.prakerja.runner.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Steps from several services in the order in which they happened. */
final class Timeline {

    /** Jakarta's time, in which the programme's days begin and end. */
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.of("Asia/Jakarta"));

    private final List<Step> steps = new ArrayList<>();

    /** Adds what one service tells. */
    void add(String service, JsonNode journey) {
        JsonNode told = journey.isArray() ? journey : journey.path("items");
        told.forEach(step -> steps.add(Step.of(service, step)));
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Steps in the order of time; those of one instant in the order of the services. */
    List<Step> inOrder() {
        return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    }

    void print(PrintWriter out) {
        for (Step step : inOrder()) {
            out.println("  %-21s %-13s %-28s %s"
                    .formatted(WHEN.format(step.at()), step.service(), step.what(), details(step.details()))
                    .stripTrailing());
        }
    }

    private static String details(JsonNode details) {
        if (!details.isObject()) {
            return details.asText("");
        }
        List<String> shown = new ArrayList<>();
        details.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                JsonNode value = entry.getValue();
                shown.add(entry.getKey() + " " + (value.isValueNode() ? value.asText() : value));
            }
        });
        return String.join(", ", shown);
    }
}
