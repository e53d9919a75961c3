package id.prakerja.selection.lifecycle;

import id.prakerja.selection.lifecycle.Crowd.Stand;
import id.prakerja.selection.lifecycle.Proposals.Proposal;
import id.prakerja.selection.waves.wave.domain.WaveStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Thinks of things to do: mostly what suits a wave, so that waves come far, and often enough what does not. */
final class RandomSteps {

    private static final List<String> OPERATORS = List.of("staff-operator", "operator-2");
    private static final List<String> DECISIONS =
            List.of("revocation", "withdrawal", "suspension", "reinstatement", "termination");

    /** Leaves room for waves of recovered seats. */
    private static final int MOST_ORDINARY = 3;

    private final Dice dice;
    private final LifeModel model;
    private final Proposals proposals;
    private final List<UUID> people;
    private final int firstWave;
    private final int mostWaves;
    private final Clock clock;
    private final StepMaker make;

    RandomSteps(
            Dice dice,
            LifeModel model,
            Proposals proposals,
            List<UUID> people,
            int firstWave,
            int mostWaves,
            Clock clock) {
        this.dice = dice;
        this.model = model;
        this.proposals = proposals;
        this.people = people;
        this.firstWave = firstWave;
        this.mostWaves = mostWaves;
        this.clock = clock;
        this.make = new StepMaker(model, proposals, now().plus(Duration.ofDays(3_650)));
    }

    Step next() {
        if (!proposals.all.isEmpty() && dice.chance(20)) {
            return decideProposal();
        }
        int wave = wave();
        return dice.oneOf(List.of(
                () -> onwards(wave),
                () -> onwards(wave),
                () -> suiting(wave),
                () -> suiting(wave),
                () -> anything(wave)));
    }

    /** One that is under way, or the next that nobody has planned yet, or any. */
    private int wave() {
        int next = firstWave + model.waves.size();
        boolean anyLeft = model.waves.size() < mostWaves;
        if (anyLeft && model.crowd.free() > 0 && dice.chance(30)) {
            return next;
        }
        List<Integer> underWay = model.waves.values().stream()
                .filter(wave -> wave.status != WaveStatus.CANCELLED)
                .map(wave -> wave.number)
                .toList();
        return !underWay.isEmpty() && dice.chance(75)
                ? dice.any(underWay)
                : firstWave + dice.below(anyLeft ? model.waves.size() + 1 : mostWaves);
    }

    /** What takes a wave on. */
    private Step onwards(int number) {
        Optional<Proposal> waiting = fresh().stream()
                .filter(proposal -> proposal.wish.wave() == number)
                .findFirst();
        if (waiting.isPresent() && dice.chance(85)) {
            return make.approve(waiting.get(), true, otherThan(waiting.get().author));
        }
        WaveLife wave = model.waves.get(number);
        if (wave == null) {
            return model.crowd.free() > 0 || planned() >= MOST_ORDINARY ? recovery(number) : plan(number);
        }
        return switch (wave.status) {
            case PLANNED -> wave.recovery && dice.chance(50) ? make.cancel(number, someone()) : open(number);
            case OPEN -> model.crowd.joined(number) < 4 ? join(number) : close(number);
            case CLOSED -> draw(number);
            case DRAWN -> determination(number);
            case DETERMINED, ANNOUNCED -> model.crowd.freeOf(number) > 0 ? refill(number) : decide(number);
            case SETTLED, CANCELLED -> join(number);
        };
    }

    private Step suiting(int number) {
        WaveLife wave = model.waves.get(number);
        if (wave == null) {
            return planned() >= MOST_ORDINARY ? join(number) : plan(number);
        }
        return switch (wave.status) {
            case PLANNED -> dice.oneOf(List.of(() -> seats(number), () -> join(number), () -> cancelSometimes(number)));
            case OPEN -> dice.oneOf(List.of(() -> join(number), () -> extend(number), () -> cancelSometimes(number)));
            case CLOSED -> join(number);
            case DRAWN -> dice.oneOf(List.of(this::register, () -> join(number)));
            case DETERMINED -> dice.oneOf(List.of(() -> announce(number), () -> decide(number), this::buy));
            case ANNOUNCED -> dice.oneOf(List.of(() -> decide(number), this::release, this::buy));
            case SETTLED, CANCELLED -> join(number);
        };
    }

    private long planned() {
        return model.waves.values().stream().filter(wave -> !wave.recovery).count();
    }

    private Step anything(int number) {
        return dice.oneOf(List.of(
                () -> plan(number),
                () -> recovery(number),
                () -> seats(number),
                () -> open(number),
                () -> extend(number),
                () -> close(number),
                () -> make.cancel(number, someone()),
                () -> join(number),
                () -> draw(number),
                () -> determination(number),
                () -> announce(number),
                () -> refill(number),
                () -> decide(number),
                this::register,
                this::buy));
    }

    private Step cancelSometimes(int wave) {
        int percent = model.waves.get(wave).recovery ? 80 : 30;
        return dice.chance(percent) ? make.cancel(wave, someone()) : join(wave);
    }

    private Step release() {
        return recovery(firstWave + Math.min(model.waves.size(), mostWaves - 1));
    }

    private Step plan(int wave) {
        return make.prepare(Wish.plan(wave, 1 + dice.below(4), dice.chance(70) ? 14 : 0), someone());
    }

    private Step recovery(int wave) {
        String decree = "R-%d-%d".formatted(firstWave, dice.below(4));
        return make.prepare(Wish.recovery(wave, dice.chance(75) ? 1 : 2, decree), someone());
    }

    private Step seats(int wave) {
        return make.prepare(Wish.seats(wave, 1 + dice.below(5)), someone());
    }

    private Step draw(int wave) {
        return make.prepare(Wish.draw(wave), someone());
    }

    private Step determination(int wave) {
        return make.prepare(Wish.determination(wave, decree()), someone());
    }

    private Step refill(int wave) {
        return make.prepare(Wish.refill(wave, decree()), someone());
    }

    private String decree() {
        return "SK-%d-%d".formatted(firstWave, dice.below(12));
    }

    private Step open(int wave) {
        return make.open(wave, someone());
    }

    private Step close(int wave) {
        return make.close(wave, someone());
    }

    private Step announce(int wave) {
        return make.announce(wave, someone());
    }

    private Step extend(int wave) {
        return make.extend(wave, dice.chance(70), someone());
    }

    private Step decideProposal() {
        List<Proposal> fresh = fresh();
        List<Proposal> pending =
                proposals.all.stream().filter(Proposal::isPending).toList();
        List<Proposal> either = fresh.isEmpty() || dice.chance(40) ? pending : fresh;
        Proposal proposal = dice.any(either.isEmpty() || dice.chance(20) ? proposals.all : either);
        String by = dice.chance(50) ? otherThan(proposal.author) : someone();
        return dice.chance(20) ? make.reject(proposal, by) : make.approve(proposal, dice.chance(90), by);
    }

    /** What waits, and rests on the wave as it is. */
    private List<Proposal> fresh() {
        return proposals.all.stream()
                .filter(proposal -> proposal.isPending() && proposal.version == model.version(proposal.wish.wave()))
                .toList();
    }

    private Step decide(int wave) {
        List<UUID> live = new ArrayList<>();
        model.crowd.members.forEach((person, member) -> {
            if (member.wave() == wave && member.stand() != Stand.REVOKED) {
                live.add(person);
            }
        });
        UUID person = dice.any(live.isEmpty() || dice.chance(10) ? people : live);
        String what = dice.any(DECISIONS);
        if (what.equals("withdrawal")) {
            return make.withdraw(person, dice.chance(80) ? person : dice.any(people));
        }
        return make.decide(person, what, someone());
    }

    /** Entries come in time, early, late, and in time but delivered late; each as often as it likes. */
    private Step join(int wave) {
        WaveLife known = model.waves.get(wave);
        Instant now = now();
        Instant opened = known == null || known.opensAt == null ? now : known.opensAt.plusMillis(1);
        Instant early = now.minus(Duration.ofDays(1));
        Instant late = now.plus(Duration.ofDays(5));
        return make.join(dice.some(people, 6), wave, dice.any(List.of(now, now, opened, opened, opened, early, late)));
    }

    private Step register() {
        return make.register(dice.any(people), dice.chance(60), now());
    }

    private Step buy() {
        return make.buy(dice.some(people, 4), dice.chance(70), now());
    }

    private String someone() {
        return dice.chance(4) ? StepMaker.STRANGER : dice.any(OPERATORS);
    }

    private static String otherThan(String operator) {
        return OPERATORS.get(1 - OPERATORS.indexOf(operator));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
