package id.prakerja.runner.conformance;

/** That a partner does not keep a rule, and in what. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Broken(String why) {
        super(why);
    }

    static void unless(boolean kept, String why) {
        if (!kept) {
            throw new Broken(why);
        }
    }
}
