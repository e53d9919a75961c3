package id.prakerja.runner.replay;

import id.prakerja.runner.replay.Course.Moment;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three panels over the same time: people so far, each as a share of the most; people a second; records behind. */
record CourseChart(List<Moment> moments) {

    private static final List<String> COLOURS = List.of("#1b6ca8", "#2a9d5c", "#c77d0a", "#8a4fbf", "#c0392b");
    private static final int WIDTH = 960;
    private static final int PANEL = 160;
    private static final int GAP = 50;
    private static final int LEFT = 20;

    /** The picture; empty panels where nothing was noted. */
    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">"
                        .formatted(WIDTH + 2 * LEFT, 3 * (PANEL + GAP) + GAP));
        svg.append(heading(0, "people so far, each up to its own most: " + legend()));
        for (int count = 0; count < Course.COUNTS.size(); count++) {
            int which = count;
            svg.append(
                    line(0, COLOURS.get(count), each(moment -> moment.counts().get(which))));
        }
        double[] rates = registeredASecond();
        svg.append(heading(1, "registered a second, up to %,.0f".formatted(most(rates))));
        svg.append(line(1, COLOURS.get(0), rates));
        double[] lags = each(Moment::lag);
        svg.append(heading(2, "records that services had still to consume, up to %,.0f".formatted(most(lags))));
        svg.append(line(2, COLOURS.get(COLOURS.size() - 1), lags));
        return svg.append("</svg>\n").toString();
    }

    private String legend() {
        List<Long> last =
                moments.isEmpty() ? List.of() : moments.get(moments.size() - 1).counts();
        return IntStream.range(0, last.size())
                .mapToObj(count -> "%s %,d".formatted(Course.COUNTS.get(count), last.get(count)))
                .collect(Collectors.joining(" · "));
    }

    private double[] registeredASecond() {
        double[] rates = new double[moments.size()];
        for (int at = 1; at < rates.length; at++) {
            Moment before = moments.get(at - 1);
            Moment now = moments.get(at);
            double seconds = now.after().minus(before.after()).toMillis() / 1000.0;
            rates[at] = (now.counts().get(0) - before.counts().get(0)) / seconds;
        }
        return rates;
    }

    private double[] each(ToDoubleFunction<Moment> value) {
        return moments.stream().mapToDouble(value).toArray();
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static String heading(int panel, String text) {
        int top = GAP + panel * (PANEL + GAP);
        return "<text x=\"%d\" y=\"%d\">%s</text><path d=\"M%d %dh%d\" stroke=\"#888\"/>"
                .formatted(LEFT, top - 8, text, LEFT, top + PANEL, WIDTH);
    }

    /** One value for each moment. */
    private String line(int panel, String colour, double[] values) {
        double most = Math.max(most(values), 1);
        double end = moments.isEmpty()
                ? 1
                : Math.max(moments.get(moments.size() - 1).after().toMillis(), 1);
        int foot = GAP + panel * (PANEL + GAP) + PANEL;
        String points = IntStream.range(0, values.length)
                .mapToObj(at -> "%.1f,%.1f"
                        .formatted(
                                LEFT + WIDTH * moments.get(at).after().toMillis() / end,
                                foot - PANEL * Math.max(values[at], 0) / most))
                .collect(Collectors.joining(" "));
        return "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>".formatted(points, colour);
    }
}
