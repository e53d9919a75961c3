package id.prakerja.registration.people.applicant.domain;

/** What people do, in the groups that the programme's rules speak of. */
public enum OccupationGroup {
    /** Looks for work. */
    UNEMPLOYED,
    /** Lost the work (PHK). */
    LAID_OFF,
    /** Sent home without pay (dirumahkan). */
    FURLOUGHED,
    /** Works for somebody else. */
    EMPLOYEE,
    /** Runs a small business. */
    SELF_EMPLOYED,
    /** Works without a contract. */
    INFORMAL,
    /** Runs a household. */
    HOMEMAKER,
    /** Studies. */
    STUDENT,
    /** Civil servant (ASN). */
    CIVIL_SERVANT,
    /** Armed forces (TNI). */
    MILITARY,
    /** Police (Polri). */
    POLICE,
    /** State official. */
    STATE_OFFICIAL,
    /** Member of DPR or DPRD. */
    LEGISLATOR,
    /** Village head or official. */
    VILLAGE_OFFICIAL,
    /** Director, commissioner or supervisor of a state or regional company. */
    STATE_COMPANY_DIRECTOR
}
