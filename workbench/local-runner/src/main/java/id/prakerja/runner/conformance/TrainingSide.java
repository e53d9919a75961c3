package id.prakerja.runner.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.suite.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Stands where training-service would, for one platform or institution. It answers as the sandbox does, and makes trouble about one kind of
 * call: the first time it is away, the second time its answer is lost, the third time it is asked too much.
 */
final class TrainingSide implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(2);
    private static final List<SignedServer.Answer> TROUBLES = List.of(
            problem(503, "STORE_AWAY", SOON), SignedServer.Answer.NONE, problem(429, "PARTNER_RATE_EXCEEDED", LATER));

    private final String troubled;
    private final SignedServer server;
    private final TrainingAnswers answers;
    private final List<Heard> heard = new ArrayList<>();
    private final Map<String, SignedServer.Answer> answered = new HashMap<>();

    /**
     * A side of its own.
     *
     * @param troubled path of the calls about which it makes trouble
     */
    TrainingSide(PartnerConfig config, String partner, String troubled) {
        this.troubled = troubled;
        this.answers = new TrainingAnswers(partner);
        this.server = new SignedServer(config, partner);
        server.serve("/", this::take);
    }

    /**
     * A call that has come.
     *
     * @param at when
     * @param status what was answered; 0 if the answer was lost
     * @param pause for how long it was told to wait; zero if it was not told
     */
    record Heard(SignedServer.Call call, Instant at, int status, Duration pause) {

        /** Whether that is all that will be said to it. */
        boolean ended() {
            return status != 0 && status != 503 && status != 429;
        }
    }

    int port() {
        return server.port();
    }

    /** What it has given the partner to work with. */
    TrainingAnswers given() {
        return answers;
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** The calls about which it makes trouble. */
    List<Heard> troubled() {
        return heard().stream()
                .filter(one -> one.call().path().equals(troubled) && one.call().fault() == null)
                .toList();
    }

    /** The first call that is so; waits for it. */
    Optional<Heard> first(Predicate<Heard> which, Duration patience) {
        Waiting.until(() -> heard().stream().anyMatch(which), LOOK_EVERY, patience);
        return heard().stream().filter(which).findFirst();
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized SignedServer.Answer take(SignedServer.Call call) throws IOException {
        SignedServer.Answer answer = answer(call);
        String told = answer.headers().getOrDefault("Retry-After", "0");
        heard.add(new Heard(call, Instant.now(), answer.status(), Duration.ofSeconds(Long.parseLong(told))));
        return answer;
    }

    private SignedServer.Answer answer(SignedServer.Call call) throws IOException {
        if (call.fault() != null) {
            return SignedServer.Answer.notSigned(call);
        }
        List<Heard> before = heard.stream()
                .filter(one -> call.id().equals(one.call().id()) && one.call().fault() == null)
                .toList();
        if (before.stream().anyMatch(one -> !sameContent(one.call(), call))) {
            return problem(409, "EVENT_ID_REUSED", Duration.ZERO);
        }
        if (call.path().equals(troubled) && before.size() < TROUBLES.size()) {
            return TROUBLES.get(before.size());
        }
        SignedServer.Answer known = answered.get(call.id());
        if (known != null) {
            return known;
        }
        JsonNode body = call.body().isEmpty() ? Json.tree(new byte[] {'{', '}'}) : call.json();
        SignedServer.Answer made = answers.to(call, body);
        answered.put(call.id(), made);
        return made;
    }

    static boolean sameContent(SignedServer.Call one, SignedServer.Call other) {
        return one.method().equals(other.method())
                && one.path().equals(other.path())
                && Objects.equals(one.body(), other.body());
    }

    private static SignedServer.Answer problem(int status, String code, Duration wait) {
        return new SignedServer.Answer(
                status,
                Map.of("status", status, "code", code),
                wait.isZero() ? Map.of() : Map.of("Retry-After", Long.toString(wait.toSeconds())));
    }
}
