package id.prakerja.training.partner.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that a partner may do. Each belongs to one kind of partner, and a partner has all of its kind unless its terms say fewer. */
public enum Scope {
    /** Sell trainings and undo purchases. */
    SELL(PartnerKind.PLATFORM),
    /** Report sessions, attendance, statements of a learning system, and endings. */
    REPORT(PartnerKind.PLATFORM),
    /** Report completions. */
    COMPLETE(PartnerKind.PLATFORM),
    /** Submit courses and other versions of them. */
    OFFER(PartnerKind.INSTITUTION),
    /** Redeem vouchers, by either door. */
    REDEEM(PartnerKind.INSTITUTION);

    private final PartnerKind kind;

    Scope(PartnerKind kind) {
        this.kind = kind;
    }

    /** Whether partners of this kind can have it. */
    public boolean fits(PartnerKind other) {
        return kind == other;
    }

    /** All that partners of a kind can do. */
    public static Set<Scope> of(PartnerKind kind) {
        return Arrays.stream(values())
                .filter(scope -> scope.fits(kind))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
