package id.prakerja.access;

/** The roles of the programme, as they stand in the {@code groups} claim of a token. */
public final class Role {

    /** A person who registers or has registered: sees and changes own data only. */
    public static final String APPLICANT = "applicant";

    /** An officer of a regional labour office (Disnakertrans): acts for people of the own region only. */
    public static final String OFFICER = "officer";

    /** Runs the programme: waves, partners, parked events. */
    public static final String OPERATOR = "operator";

    /** Judges which trainings may be sold. */
    public static final String CURATOR = "curator";

    /** Runs payouts and reconciliation. */
    public static final String FINANCE = "finance";

    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    private Role() {}
}
