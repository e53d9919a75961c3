package id.prakerja.benchmarks.training;

import id.prakerja.benchmarks.load.Answers;
import id.prakerja.benchmarks.load.HttpLoad;
import id.prakerja.benchmarks.load.LoadResult;
import id.prakerja.benchmarks.load.Request;
import id.prakerja.runner.client.TrainingApi;
import id.prakerja.runner.suite.Waiting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Many trainings on sale, and anybody who searches them by words, price and page. */
final class CatalogueSearches {

    private static final List<String> SUBJECTS =
            List.of("Pembukuan", "Kasir", "Barista", "Desain", "Pemasaran", "Menjahit");
    private static final List<String> LEVELS = List.of("dasar", "lanjutan", "untuk usaha kecil", "siap kerja");
    private static final int CHEAPEST = 100_000;
    private static final int STEP = 1_000;
    private static final int PRICES = 300;
    private static final int CONNECTIONS = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpLoad load;

    CatalogueSearches(URI training) {
        load = new HttpLoad(training, CONNECTIONS);
    }

    /** Puts so many trainings on sale; returns once they are found. */
    void offer(TrainingApi api, String institution, String platform, int count) {
        for (int number = 0; number < count; number++) {
            int price = CHEAPEST + STEP * (number % PRICES);
            api.offer(
                    "training-" + number,
                    Map.of(
                            "institutionId",
                            institution,
                            "title",
                            title(number),
                            "price",
                            price,
                            "priceOutside",
                            price,
                            "platforms",
                            List.of(platform)));
        }
        String last = "/v1/catalogue?limit=1&text=nomor" + (count - 1);
        if (!Waiting.until(() -> found(last), Duration.ofMillis(500), PATIENCE)) {
            throw new IllegalStateException("The catalogue does not hold what is on sale");
        }
    }

    private boolean found(String path) {
        boolean[] found = new boolean[1];
        load.closed(
                List.of(get(path)),
                PATIENCE,
                Answers.demanded((place, status, answer) -> found[0] = answer.contains("courseId")));
        return found[0];
    }

    /** So many searches, each by other words and another price. */
    LoadResult search(int count) {
        return load.closed(
                IntStream.range(0, count)
                        .mapToObj(number -> get("/v1/catalogue?text=%s&mostPrice=%d"
                                .formatted(
                                        SUBJECTS.get(number % SUBJECTS.size()).toLowerCase(Locale.ROOT),
                                        CHEAPEST + STEP * (number % PRICES))))
                        .toList(),
                PATIENCE,
                Answers.demanded());
    }

    private static String title(int number) {
        return "%s %s nomor%d"
                .formatted(
                        SUBJECTS.get(number % SUBJECTS.size()),
                        LEVELS.get(number / SUBJECTS.size() % LEVELS.size()),
                        number);
    }

    private static Request get(String path) {
        return Request.of("GET", path, Map.of(), new byte[0]);
    }
}
