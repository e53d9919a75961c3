package id.prakerja.training.sandbox;

/** Names of what is of the sandbox, among names of all kinds. */
public final class SandboxName {

    static final String PREFIX = "sandbox|";
    static final String AFTER_ALL = "sandbox}";

    private SandboxName() {}

    /** A name as it is in the sandbox, or as it is outside. */
    public static String of(boolean sandbox, String name) {
        return sandbox ? PREFIX + name : name;
    }
}
