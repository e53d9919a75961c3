package id.prakerja.registration.identity.registry;

/** The identity registry cannot be asked at present. Nobody's fault, and no answer: the question stays open. */
public class RegistryAwayException extends RuntimeException {

    /**
     * Says what happened.
     *
     * @param message without personal data
     */
    public RegistryAwayException(String message) {
        super(message);
    }
}
