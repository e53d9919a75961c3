package id.prakerja.incentive.payout;

/**
 * While people have not decided what became of an instruction, nothing more is sent for its payout. Reports about other partners'
 * or unknown instructions hold nothing up: a dishonest partner could stop anybody's payouts by them.
 */
public final class OpenCases {

    /** True where no open case stands against the payout {@code p}. */
    public static final String NONE = """
            not exists (select from disputed_report d
                         where d.payout_id = p.payout_id and d.status = 'OPEN'
                           and d.kind in ('AMOUNT_MISMATCH', 'CONTRADICTION', 'NOT_KNOWN_TO_PARTNER', 'OTHER_DOOR', 'NOT_CONFIRMED'))
            """;

    private OpenCases() {}
}
