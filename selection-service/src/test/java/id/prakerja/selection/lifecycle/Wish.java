package id.prakerja.selection.lifecycle;

/**
 * What one operator wishes and another approves.
 *
 * @param kind what is to be done
 * @param wave number of the wave
 * @param seats where seats are planned or changed; else 0
 * @param refillDays where a wave is planned; else 0
 * @param decree number of the decision; null where there is none
 */
record Wish(WishKind kind, int wave, int seats, int refillDays, String decree) {

    static Wish plan(int wave, int seats, int refillDays) {
        return new Wish(WishKind.PLAN, wave, seats, refillDays, null);
    }

    static Wish recovery(int wave, int seats, String decree) {
        return new Wish(WishKind.RECOVERY, wave, seats, 0, decree);
    }

    static Wish seats(int wave, int seats) {
        return new Wish(WishKind.SEATS, wave, seats, 0, null);
    }

    static Wish draw(int wave) {
        return new Wish(WishKind.DRAW, wave, 0, 0, null);
    }

    static Wish determination(int wave, String decree) {
        return new Wish(WishKind.DETERMINATION, wave, 0, 0, decree);
    }

    static Wish refill(int wave, String decree) {
        return new Wish(WishKind.REFILL, wave, 0, 0, decree);
    }
}
