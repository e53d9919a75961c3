package id.prakerja.registration.people.notice;

/** The carrier is there, and does not take this very message. */
class MessageRefusedException extends RuntimeException {

    /** Says by what code, and names nobody. */
    MessageRefusedException(String code) {
        super("The carrier refuses it: " + code);
    }
}
