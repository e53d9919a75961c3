package id.prakerja.runner.conformance;

import id.prakerja.runner.suite.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What every platform and institution keeps in its calls to us, looked for in what it has called. */
final class CallRules {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    /** Clocks of two machines are not asked to agree to the last moment. */
    private static final Duration TOLERANCE = Duration.ofMillis(50);

    private final PartnerConfig config;
    private final TrainingSide side;

    CallRules(PartnerConfig config, TrainingSide side) {
        this.config = config;
        this.side = side;
    }

    List<Rule> all() {
        return List.of(
                new Rule(
                        "COMES_AGAIN",
                        "Where we are away, the answer is lost or it has asked too much, the same call comes again under the same id.",
                        this::comesAgain),
                new Rule("WAITS_AS_TOLD", "It does not come again before Retry-After.", this::waitsAsTold),
                new Rule("STOPS_WHEN_ANSWERED", "What has its answer does not come any more.", this::stopsWhenAnswered),
                new Rule("USES_AN_ID_ONCE", "A webhook-id names one call, and never another one.", this::usesAnIdOnce),
                new Rule(
                        "SIGNS_ITS_CALLS", "Each call is signed, over the very bytes that came.", this::signsItsCalls));
    }

    /** The first call of a kind, whatever is answered to it. */
    TrainingSide.Heard first(String what, Predicate<SignedServer.Call> which, Transcript transcript) {
        TrainingSide.Heard first = side.first(
                        one -> one.call().fault() == null && which.test(one.call()), config.patience())
                .orElseThrow(() -> new Broken("%s did not come within %s".formatted(what, config.patience())));
        show(List.of(first), transcript);
        return first;
    }

    private void comesAgain(Transcript transcript) {
        String id = troubled();
        boolean ended = Waiting.until(
                () -> ofId(id).stream().anyMatch(TrainingSide.Heard::ended), LOOK_EVERY, config.patience());
        List<TrainingSide.Heard> attempts = ofId(id);
        show(side.troubled(), transcript);
        TrainingSide.Heard last = attempts.get(attempts.size() - 1);
        Broken.unless(
                ended,
                "%s came %d times under its id, the last time was answered %s, and it did not come again within %s"
                        .formatted(last.call().path(), attempts.size(), said(last), config.patience()));
    }

    private void waitsAsTold(Transcript transcript) {
        List<TrainingSide.Heard> attempts = ofId(troubled());
        show(attempts, transcript);
        for (int place = 1; place < attempts.size(); place++) {
            TrainingSide.Heard before = attempts.get(place - 1);
            Duration waited = Duration.between(before.at(), attempts.get(place).at());
            Broken.unless(
                    waited.plus(TOLERANCE).compareTo(before.pause()) >= 0,
                    "After %s with Retry-After %d it came again after %d ms"
                            .formatted(said(before), before.pause().toSeconds(), waited.toMillis()));
        }
    }

    private void stopsWhenAnswered(Transcript transcript) {
        String id = troubled();
        boolean more = Waiting.until(
                () -> ofId(id).stream().filter(TrainingSide.Heard::ended).count() > 1, LOOK_EVERY, config.silence());
        show(ofId(id), transcript);
        Broken.unless(!more, "It came again although it was answered");
    }

    private void usesAnIdOnce(Transcript transcript) {
        List<TrainingSide.Heard> heard = signed();
        for (TrainingSide.Heard one : heard) {
            List<TrainingSide.Heard> others = heard.stream()
                    .filter(other -> other.call().id().equals(one.call().id()))
                    .filter(other -> !TrainingSide.sameContent(one.call(), other.call()))
                    .toList();
            show(others, transcript);
            Broken.unless(
                    others.isEmpty(),
                    "The id %s names two calls".formatted(one.call().id()));
        }
    }

    private void signsItsCalls(Transcript transcript) {
        List<TrainingSide.Heard> heard = side.heard();
        List<String> faults = new ArrayList<>();
        for (TrainingSide.Heard one : heard) {
            if (one.call().fault() != null) {
                show(List.of(one), transcript);
                faults.add(one.call().fault());
            }
        }
        Broken.unless(!heard.isEmpty(), "It has not called");
        Broken.unless(faults.isEmpty(), "Not signed as it must be: %s".formatted(String.join("; ", faults)));
    }

    private String troubled() {
        return side.troubled().stream()
                .findFirst()
                .orElseThrow(() -> new Broken("The call about which there is trouble did not come"))
                .call()
                .id();
    }

    private List<TrainingSide.Heard> ofId(String id) {
        return side.troubled().stream()
                .filter(one -> Objects.equals(id, one.call().id()))
                .toList();
    }

    private List<TrainingSide.Heard> signed() {
        return side.heard().stream().filter(one -> one.call().fault() == null).toList();
    }

    private static void show(List<TrainingSide.Heard> heard, Transcript transcript) {
        heard.forEach(one -> {
            transcript.received("%s webhook-id %s: %s"
                    .formatted(one.at(), one.call().id(), one.call().shown()));
            transcript.sent(said(one));
        });
    }

    private static String said(TrainingSide.Heard one) {
        return one.status() == 0 ? "nothing, the connection broke off" : Integer.toString(one.status());
    }
}
