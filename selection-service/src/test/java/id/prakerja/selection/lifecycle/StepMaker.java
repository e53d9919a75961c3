package id.prakerja.selection.lifecycle;

import id.prakerja.access.Role;
import id.prakerja.selection.lifecycle.Proposals.Proposal;
import id.prakerja.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes steps, each for the service and for the model. */
final class StepMaker {

    /** Who may do nothing of what operators do. */
    static final String STRANGER = "an applicant";

    private static final String FORBIDDEN = "FORBIDDEN";

    private final LifeModel model;
    private final Proposals proposals;
    private final Instant window;
    private final Map<String, String> tokens = new HashMap<>();
    private int extensions;

    /** Waves are planned for a window that begins at a time from which the clock keeps away. */
    StepMaker(LifeModel model, Proposals proposals, Instant window) {
        this.model = model;
        this.proposals = proposals;
        this.window = window;
    }

    Step open(int wave, String by) {
        return step(wave, "opening", Map.of(), by, () -> model.open(wave));
    }

    Step close(int wave, String by) {
        return step(wave, "closure", Map.of(), by, () -> model.close(wave));
    }

    Step cancel(int wave, String by) {
        boolean recovery = model.waves.containsKey(wave) && model.waves.get(wave).recovery;
        return by(
                by,
                recovery ? "cancel RECOVERY" : "cancel",
                wave,
                token -> service -> service.step(wave, "cancellation", Map.of("reason", "A test"), token),
                given -> model.cancel(wave));
    }

    Step announce(int wave, String by) {
        return step(wave, "announcement", Map.of(), by, () -> model.announce(wave));
    }

    Step extend(int wave, boolean later, String by) {
        Instant until = later ? window.plus(Duration.ofDays(2 + extensions++)) : window;
        return step(wave, "extension", Map.of("closesAt", until.toString()), by, () -> model.extend(wave, later));
    }

    private Step step(int wave, String what, Map<String, Object> body, String by, Supplier<String> expected) {
        return by(by, what, wave, token -> service -> service.step(wave, what, body, token), given -> expected.get());
    }

    Step prepare(Wish wish, String by) {
        return by(
                by,
                "prepare " + wish.kind(),
                wish,
                token -> service -> service.prepare(wish, window, token),
                given -> proposals.prepare(wish, by, given));
    }

    Step approve(Proposal proposal, boolean asShown, String by) {
        String hash = asShown ? proposal.hash : "0".repeat(64);
        return by(
                by,
                "approve " + proposal.wish.kind(),
                proposal.wish + (asShown ? "" : " under another hash"),
                token -> service -> service.approve(proposal.id, hash, token),
                given -> proposals.approve(proposal, by, asShown));
    }

    Step reject(Proposal proposal, String by) {
        return by(
                by,
                "reject " + proposal.wish.kind(),
                proposal.wish,
                token -> service -> service.reject(proposal.id, token),
                given -> proposals.reject(proposal, by));
    }

    Step decide(UUID person, String what, String by) {
        return by(
                by,
                what,
                person,
                token -> service -> service.decide(person, what, token),
                given -> model.crowd.decides(person, what));
    }

    Step withdraw(UUID person, UUID by) {
        String token = tokens.computeIfAbsent(by.toString(), id -> Tokens.applicant(by));
        return new Step(
                "withdrawal",
                person + " by " + by,
                service -> service.decide(person, "withdrawal", token),
                given -> by.equals(person) ? model.crowd.decides(person, "withdrawal") : FORBIDDEN);
    }

    Step join(List<UUID> who, int wave, Instant at) {
        return new Step(
                "join", "%d at %s: %s".formatted(wave, at, who), service -> service.join(who, wave, at), given -> {
                    who.forEach(person -> model.crowd.joins(person, wave, at, model.isFrozen(wave)));
                    return Answer.OK;
                });
    }

    /** Somebody turns a civil servant; or a word from long before arrives. */
    Step register(UUID person, boolean civilServant, Instant now) {
        Instant at = civilServant ? now : Instant.EPOCH;
        return new Step(
                "register",
                (civilServant ? "a civil servant now: " : "long ago: ") + person,
                service -> service.register(List.of(person), civilServant ? "CIVIL_SERVANT" : "INFORMAL", at),
                given -> {
                    model.crowd.registers(person, civilServant);
                    return Answer.OK;
                });
    }

    Step buy(List<UUID> who, boolean inTime, Instant now) {
        Instant at = inTime ? now : now.plus(Duration.ofDays(100));
        return new Step("buy", (inTime ? "in time: " : "too late: ") + who, service -> service.buy(who, at), given -> {
            who.forEach(person -> model.crowd.buys(person, inTime));
            return Answer.OK;
        });
    }

    private Step by(
            String who,
            String kind,
            Object what,
            Function<String, Function<LifeService, Answer>> act,
            Function<Answer, String> expected) {
        boolean stranger = who.equals(STRANGER);
        String token = tokens.computeIfAbsent(
                who, name -> stranger ? Tokens.applicant(UUID.randomUUID()) : Tokens.staff(Role.OPERATOR, name));
        return new Step(kind, what + " by " + who, act.apply(token), stranger ? given -> FORBIDDEN : expected);
    }
}
