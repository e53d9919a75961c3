package id.prakerja.incentive.entitlement;

/**
 * The check before every payout (rule 3 of the programme), as an expression for the statement that takes the payouts: it is
 * part of that statement's plan, and looks at the same moment.
 */
public final class PayoutCheck {

    /** Whether the completion {@code t} has the evidence that the version {@code v} of the schedule asks for. */
    static final String EVIDENT =
            "coalesce(t.attendance, 0) >= v.least_attendance and coalesce(t.minutes, 0) >= v.least_minutes\n";

    /**
     * Why the participant {@code m} may not be paid at the instant {@code $1}: a stable code, or null where nothing stands
     * against it. The row may be absent (outer join).
     */
    public static final String REFUSAL = """
            case
                when m.selected_at is null then 'NOT_SELECTED'
                when m.revoked_at >= coalesce(m.reinstated_at, '-infinity') then 'REVOKED'
                when m.suspended_at > coalesce(m.reinstated_at, '-infinity') then 'SUSPENDED'
                when not exists (
                    select from completion t
                      join schedule_version v on v.version = coalesce(m.schedule_version, 1)
                     where t.participant_id = m.participant_id
                       and t.completed_at is not null and t.withdrawn_at is null and
            """ + EVIDENT + """
                    ) then 'COMPLETION_WITHDRAWN'
                when exists (
                    select from exclusion e
                     where e.identity_alias = m.identity_alias and e.excluded and e.effective_from <= $1
                       and not exists (
                           select from exclusion later
                            where later.identity_alias = e.identity_alias and later.list = e.list
                              and later.list_version > e.list_version and later.effective_from <= $1)) then 'EXCLUDED'
            end""";

    private PayoutCheck() {}
}
