package id.prakerja.runner.demo;

import id.prakerja.runner.client.ApiException;
import id.prakerja.runner.client.PlatformApi;
import id.prakerja.runner.failure.PlainFailure;

/** A platform reports a completion, and where it lies something else beside: that is refused, and changes nothing. */
record Completing(DemoContext demo, Market market) {

    private static final int OTHER_SCORE = 69;
    private static final int NO_SCORE = 101;
    private static final int FIRST_FAULT = 500;

    void complete(String platform, PlatformApi.Completion truth) {
        PlatformApi own = market.platform(platform);
        String id = truth.enrolment().toString();
        switch (demo.lies().about(truth.enrolment())) {
            case NONE, LATE, RETURNED -> own.complete(truth);
            case LOST, TWICE -> {
                own.complete(truth);
                own.complete(truth);
            }
            case SWAPPED -> {
                refused(() -> own.complete(truth.scored(NO_SCORE), "first-" + id));
                own.complete(truth);
            }
            case CONTRADICTED -> {
                own.complete(truth);
                refused(() -> own.complete(truth.scored(OTHER_SCORE)));
            }
            case DENIED, INVENTED -> {
                refused(() -> another(platform).complete(truth, "not-mine-" + id));
                own.complete(truth);
            }
            case OTHER_AMOUNT -> {
                own.complete(truth);
                refused(() -> own.complete(truth.scored(OTHER_SCORE), "other-score-" + id));
            }
        }
    }

    private PlatformApi another(String platform) {
        return demo.scenario().platforms().stream()
                .map(Scenario.Partner::id)
                .filter(id -> !id.equals(platform))
                .findFirst()
                .map(market::platform)
                .orElseThrow();
    }

    private static void refused(Runnable lie) {
        try {
            lie.run();
        } catch (ApiException refused) {
            if (refused.status() < FIRST_FAULT) {
                return;
            }
            throw refused;
        }
        throw new PlainFailure("A platform's lie about a completion was taken for the truth.");
    }
}
