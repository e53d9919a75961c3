package id.prakerja.training.account.domain;

/**
 * The training balance of one person, in rupiah. It cannot be cashed: it is spent on trainings or returned to the programme.
 * At all times {@code issued = balance + spent + returned + expired}, and none of them is negative.
 *
 * @param issued what determination gave
 * @param spent what trainings have cost, less what cancellations gave back
 * @param returned what revocation took back, as long as it stands
 * @param expired what went back because the balance had expired
 */
public record Wallet(long issued, long spent, long returned, long expired) {

    /** Nothing issued yet. */
    public static final Wallet EMPTY = new Wallet(0, 0, 0, 0);

    /**
     * Checks the sums.
     *
     * @throws IllegalArgumentException if an amount or the balance is negative
     */
    public Wallet {
        if (issued < 0 || spent < 0 || returned < 0 || expired < 0 || issued - spent - returned - expired < 0) {
            throw new IllegalArgumentException("No wallet can have issued %d, spent %d, returned %d, expired %d"
                    .formatted(issued, spent, returned, expired));
        }
    }

    /** What may still be spent, in rupiah. */
    public long balance() {
        return issued - spent - returned - expired;
    }

    Wallet issue(long amount) {
        return new Wallet(issued + amount, spent, returned, expired);
    }

    Wallet spend(long price) {
        return new Wallet(issued, spent + price, returned, expired);
    }

    Wallet refund(long price) {
        return new Wallet(issued, spent - price, returned, expired);
    }

    /** Gives back what revocation took, where the revocation was taken back. */
    Wallet restore() {
        return new Wallet(issued, spent, 0, expired);
    }

    Wallet returnRemaining() {
        return new Wallet(issued, spent, returned + balance(), expired);
    }

    Wallet expire() {
        return new Wallet(issued, spent, returned, expired + balance());
    }
}
