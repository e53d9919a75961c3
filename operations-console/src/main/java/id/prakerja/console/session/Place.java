package id.prakerja.console.session;

import id.prakerja.console.text.Text;

/** The screens, in the order of the menu. */
public enum Place {
    /** What needs a person now. */
    TODAY(Text.TODAY, "/console"),
    /** What two people decide. */
    DECISIONS(Text.DECISIONS, "/console/decisions"),
    /** Waves and their draws. */
    WAVES(Text.WAVES, "/console/waves"),
    /** One person's way. */
    PEOPLE(Text.PEOPLE, "/console/people"),
    /** Payouts. */
    PAYMENTS(Text.PAYMENTS, "/console/payments"),
    /** What partners say against what we know. */
    RECONCILIATION(Text.RECONCILIATION, "/console/reconciliation"),
    /** Partners and trainings. */
    PARTNERS(Text.PARTNERS, "/console/partners"),
    /** Files of offices and likely duplicates. */
    OFFICES(Text.OFFICES, "/console/offices"),
    /** What people complain about. */
    COMPLAINTS(Text.COMPLAINTS, "/console/complaints"),
    /** Events that could not be applied. */
    PARKED(Text.PARKED, "/console/parked");

    private final Text title;
    private final String href;

    Place(Text title, String href) {
        this.title = title;
        this.href = href;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** Where it is. */
    public String href() {
        return href;
    }
}
