package id.prakerja.registration.people.notice.domain;

/** What notices are about. The texts of each kind are in {@code notices/en.properties} and {@code notices/id.properties}. */
public enum NoticeKind {
    /** A one-time code that confirms a contact. */
    CONTACT_CODE(true),
    /** A one-time code that opens the person's own data. */
    SIGN_IN_CODE(true),
    /** A contact was replaced; sent to the old one. */
    CONTACT_CHANGED(true),
    /** The person was selected. */
    SELECTED(false),
    /** The deadline of the first purchase draws near. */
    FIRST_PURCHASE_REMINDER(false),
    /** The membership was revoked. */
    REVOKED(false),
    /** What was paid is claimed back. */
    REPAYMENT_DUE(false);

    private final boolean urgent;

    NoticeKind(boolean urgent) {
        this.urgent = urgent;
    }

    /**
     * Whether somebody waits for it at this moment, so that it goes before what is decided about many.
     *
     * @return true for codes and for what warns of a change
     */
    public boolean isUrgent() {
        return urgent;
    }
}
