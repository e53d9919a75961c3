package id.prakerja.registration.identity.registry;

/** The registry is there, but does not take a question, or takes all of a batch amiss for one of its questions. */
public class RegistryRefusedException extends RuntimeException {

    /**
     * Says what happened.
     *
     * @param message without personal data
     */
    public RegistryRefusedException(String message) {
        super(message);
    }
}
