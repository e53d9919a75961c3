package id.prakerja.selection.waves.wave.domain;

import static id.prakerja.selection.waves.wave.domain.WaveStatus.ANNOUNCED;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.CANCELLED;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.CLOSED;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.DETERMINED;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.DRAWN;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.OPEN;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.PLANNED;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.SETTLED;

import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import id.prakerja.selection.waves.eligibility.domain.PrioritySource;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A wave and the rules of its life. Immutable: each step gives the wave as it then is, one version later.
 *
 * @param number number of the wave
 * @param version grows by one with each change
 * @param status where it stands
 * @param terms what it offers and asks
 * @param commitments to its secrets, public from planning on
 * @param entriesUntil end of the window for an entry's own time: the closing, or a little later where the wave was closed early,
 *     since nobody can keep an end of which the news is still on its way
 * @param freeze the list that was frozen, and by what it was judged; null before
 * @param draw outcome of the draw; null before
 * @param determination the decree; null before
 * @param cancelReason why it was given up; null unless cancelled
 * @param changedAt when it last changed, UTC
 */
public record Wave(
        int number,
        long version,
        WaveStatus status,
        WaveTerms terms,
        Commitments commitments,
        Instant entriesUntil,
        FreezeRecord freeze,
        DrawRecord draw,
        DeterminationRecord determination,
        String cancelReason,
        Instant changedAt) {

    /** All seats, in basis points. */
    private static final int WHOLE = 10_000;

    /**
     * Plans a wave.
     *
     * @param terms what it offers and asks
     * @param commitments to its secrets
     * @return the wave, or {@code WINDOW_INVALID}, {@code SHARES_EXCEED_SEATS}
     */
    public static Decision<Wave> plan(int number, WaveTerms terms, Commitments commitments, Instant now) {
        if (!terms.closesAt().isAfter(terms.opensAt()) || !terms.closesAt().isAfter(now)) {
            return Decision.refused(WaveProblem.WINDOW_INVALID);
        }
        int shares = terms.priorityShareBasisPoints() + terms.affirmative().shareBasisPoints();
        if (shares > WHOLE) {
            return Decision.refused(WaveProblem.SHARES_EXCEED_SEATS, Integer.toString(shares));
        }
        return Decision.granted(
                new Wave(number, 1, PLANNED, terms, commitments, terms.closesAt(), null, null, null, null, now));
    }

    /**
     * Gives the wave other seats before it opens: quota and table of the provinces.
     */
    public Decision<Wave> reseat(SeatTable seats, Instant now) {
        return in(PLANNED)
                .then(planned -> Decision.granted(with(PLANNED, terms.withQuota(seats.quota()), entriesUntil, now)));
    }

    /**
     * Lets people join from now on, be it before the planned time.
     *
     * @return the open wave, or why not
     */
    public Decision<Wave> open(Instant now) {
        return in(PLANNED).then(planned -> {
            if (!terms.closesAt().isAfter(now)) {
                return Decision.refused(WaveProblem.WINDOW_INVALID);
            }
            Instant opensAt = terms.opensAt().isBefore(now) ? terms.opensAt() : now;
            return Decision.granted(with(OPEN, terms.withWindow(opensAt, terms.closesAt()), entriesUntil, now));
        });
    }

    /**
     * Keeps the wave open for longer.
     *
     * @param closesAt the new end, later than the present one
     * @return the wave with its new window, or why not
     */
    public Decision<Wave> extend(Instant closesAt, Instant now) {
        return in(OPEN).then(open -> closesAt.isAfter(terms.closesAt()) && closesAt.isAfter(now)
                ? Decision.granted(with(OPEN, terms.withWindow(terms.opensAt(), closesAt), closesAt, now))
                : Decision.refused(
                        WaveProblem.EXTENSION_TOO_EARLY, terms.closesAt().toString()));
    }

    /**
     * Changes the rules on who may be drawn, as long as people can still join.
     *
     * @param seen version of the rules on which the change rests
     * @param priority what makes a person belong to the priority share
     * @param rules the new rules
     * @return the wave with the next version of its rules, or why not
     */
    public Decision<Wave> changeRules(int seen, PrioritySource priority, List<EligibilityRule> rules, Instant now) {
        return in(PLANNED, OPEN).then(live -> {
            int version = terms.rules().version();
            return seen == version
                    ? Decision.granted(
                            with(status, terms.withRules(terms.rules().next(priority, rules)), entriesUntil, now))
                    : Decision.refused(WaveProblem.RULES_CHANGED, Integer.toString(version));
        });
    }

    /**
     * The wave as it would be by other rules, to try them.
     *
     * @param rules the other rules
     * @return a wave that is not to be stored
     */
    public Wave withRules(EligibilityRules rules) {
        return with(version, status, terms.withRules(rules), freeze, draw, determination, cancelReason, changedAt);
    }

    /**
     * Ends the joining, at the planned end or before. Where it ends early, entries made within the grace still count.
     *
     * @return the closed wave, or why not
     */
    public Decision<Wave> close(Instant now) {
        return in(OPEN).then(open -> {
            if (!terms.closesAt().isAfter(now)) {
                return Decision.granted(with(CLOSED, terms, terms.closesAt(), now));
            }
            Instant graceful = now.plusSeconds(terms.joinGraceSeconds());
            Instant until = graceful.isBefore(terms.closesAt()) ? graceful : terms.closesAt();
            // A wave that is closed in the very instant it opened still has a window.
            Instant closesAt =
                    now.isAfter(terms.opensAt()) ? now : terms.opensAt().plusMillis(1);
            return Decision.granted(with(CLOSED, terms.withWindow(terms.opensAt(), closesAt), until, now));
        });
    }

    /**
     * Gives the wave up, for a reason that the public reads.
     */
    public Decision<Wave> cancel(String reason, Instant now) {
        return in(PLANNED, OPEN)
                .then(live -> Decision.granted(with(version + 1, CANCELLED, terms, null, null, null, reason, now)));
    }

    /**
     * Takes the frozen list: from here on nothing that arrives matters to the draw.
     *
     * @param list what was frozen
     * @return the wave, or why not
     */
    public Decision<Wave> frozen(FreezeRecord list) {
        return in(CLOSED)
                .then(closed -> freeze == null
                        ? Decision.granted(with(version + 1, CLOSED, terms, list, null, null, null, list.frozenAt()))
                        : Decision.refused(WaveProblem.WAVE_FROZEN_ALREADY, Integer.toString(number)));
    }

    /**
     * Takes the outcome of the draw.
     *
     * @param outcome what to keep of it
     * @return the drawn wave, or why not
     * @throws IllegalArgumentException if more were selected than there are seats: a fault that must never be stored
     */
    public Decision<Wave> drawn(DrawRecord outcome) {
        if (outcome.selected() > terms.quota()) {
            throw new IllegalArgumentException("%d selected on %d seats".formatted(outcome.selected(), terms.quota()));
        }
        return in(CLOSED)
                .then(closed -> Decision.granted(
                        with(version + 1, DRAWN, terms, freeze, outcome, null, null, outcome.drawnAt())));
    }

    /** Answers for self-tests of the draw that failed, in public, so that a decree may follow. */
    public Decision<Wave> answerSelfTests(String answer, Instant now) {
        return WaveReadiness.toAnswerSelfTests(this)
                .then(failed -> Decision.granted(
                        with(version + 1, DRAWN, terms, freeze, draw.answered(answer), null, null, now)));
    }

    /**
     * Determines the selected by a decree.
     *
     * @param decree number of the decree (SK)
     * @param noticeAt when they are told, not before now
     * @return the determined wave, or why not
     */
    public Decision<Wave> determine(String decree, Instant noticeAt, Instant now) {
        return WaveReadiness.toDetermine(this).then(drawn -> {
            if (noticeAt.isBefore(now)) {
                return Decision.refused(WaveProblem.NOTICE_TOO_EARLY);
            }
            Instant deadline = noticeAt.plus(Duration.ofDays(terms.firstPurchaseDays()));
            DeterminationRecord decided = new DeterminationRecord(decree, noticeAt, deadline, now);
            return Decision.granted(with(version + 1, DETERMINED, terms, freeze, draw, decided, null, now));
        });
    }

    /** This determined wave with the number of its participants, known once the selected have been judged again. */
    public Wave counting(long participants) {
        DeterminationRecord counted = determination.counting(participants);
        return with(version, status, terms, freeze, draw, counted, cancelReason, changedAt);
    }

    /** Makes the result public, not before the notice. */
    public Decision<Wave> announce(Instant now) {
        return in(DETERMINED)
                .then(determined -> now.isBefore(determination.noticeAt())
                        ? Decision.refused(
                                WaveProblem.ANNOUNCEMENT_TOO_EARLY,
                                Integer.toString(number),
                                determination.noticeAt().toString())
                        : Decision.granted(with(ANNOUNCED, terms, entriesUntil, now)));
    }

    /** The same wave, one version later: something that is published with it has changed. */
    public Wave republished(Instant now) {
        return with(status, terms, entriesUntil, now);
    }

    /** Ends the wave: its first-purchase window is over. */
    public Decision<Wave> settle(Instant now) {
        return in(ANNOUNCED).then(announced -> Decision.granted(with(SETTLED, terms, entriesUntil, now)));
    }

    /**
     * What the calendar makes of the wave: it opens and closes by itself at its planned times. A wave whose window went by
     * unseen opens and then closes, so that both are published.
     *
     * @return the changed wave, or empty if nothing is due
     */
    public Optional<Wave> due(Instant now) {
        if (status == PLANNED && !now.isBefore(terms.opensAt())) {
            return Optional.of(with(OPEN, terms, entriesUntil, now));
        }
        if (status == OPEN && !now.isBefore(terms.closesAt())) {
            return Optional.of(with(CLOSED, terms, terms.closesAt(), now));
        }
        return Optional.empty();
    }

    /** Whether the wave stands where a step may begin. */
    Decision<Wave> in(WaveStatus... allowed) {
        if (Arrays.asList(allowed).contains(status)) {
            return Decision.granted(this);
        }
        String needed = Arrays.stream(allowed).map(WaveStatus::name).collect(Collectors.joining("/"));
        return Decision.refused(WaveProblem.WAVE_STATE, Integer.toString(number), status.name(), needed);
    }

    private Wave with(WaveStatus newStatus, WaveTerms newTerms, Instant newEntriesUntil, Instant now) {
        return new Wave(
                number,
                version + 1,
                newStatus,
                newTerms,
                commitments,
                newEntriesUntil,
                freeze,
                draw,
                determination,
                cancelReason,
                now);
    }

    private Wave with(
            long next,
            WaveStatus to,
            WaveTerms newTerms,
            FreezeRecord list,
            DrawRecord outcome,
            DeterminationRecord decided,
            String reason,
            Instant at) {
        return new Wave(number, next, to, newTerms, commitments, entriesUntil, list, outcome, decided, reason, at);
    }
}
