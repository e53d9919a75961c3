package id.prakerja.registration.door.onetimecode;

/**
 * Who a code is for and what it opens. Codes of one purpose count together.
 *
 * @param text unambiguous; may name a person, since only its keyed digest is stored
 */
public record CodePurpose(String text) {

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "CodePurpose[]";
    }
}
