package id.prakerja.training.account.domain;

/**
 * What a platform shows to prove that the participant wants a purchase.
 *
 * @param card number of the participant's card
 * @param consent code of a consent that the participant has given
 */
public record Approval(String card, String consent) {

    @Override
    public String toString() {
        return "Approval";
    }
}
