package id.prakerja.training.credential;

/**
 * The place of a credential in the lists of revocations.
 *
 * @param number counts all credentials from 0
 */
record StatusEntry(long number) {

    /** Places of a list: the fewest that the recommendation allows, so that who looks one up is one of many. */
    static final int PER_LIST = 131_072;

    long list() {
        return number / PER_LIST;
    }

    int place() {
        return (int) (number % PER_LIST);
    }
}
