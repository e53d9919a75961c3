package id.prakerja.oversight.figures;

/** The cells of each figure: one row for each thing that is counted. */
final class Cells {

    private static final String DAY_OF = "(%s at time zone '{zone}')::date as day";

    /** Of each person the first membership that was noticed: the wave that what follows is counted to. */
    private static final String MEMBER = """
            left join (select distinct on (person_id) person_id, wave
                         from {set}.membership where notice_at is not null
                        order by person_id, notice_at, wave) m on m.person_id = x.person_id
            """;

    private static final String PERSON = "left join {set}.person p on p.person_id = x.person_id\n";

    private static final String OF_TRAINING =
            "m.wave, p.province, p.regency, x.platform, x.institution, x.course_id as course, ";

    /** Of each payout the latest movement, where it is a payment. */
    private static final String STANDING = """
            (select * from (select distinct on (payout_id) * from {set}.movement order by payout_id, moved_at desc, direction desc) latest
              where direction = 'DISBURSED')
            """;

    private static final String FIRST_BOUGHT = """
            (select distinct on (person_id) * from {set}.enrolment where enrolled_at is not null
              order by person_id, enrolled_at, enrolment_id)
            """;

    private static final String FIRST_FINISHED = """
            (select distinct on (person_id) * from {set}.enrolment where completed_at is not null and withdrawn_at is null
              order by person_id, completed_at, enrolment_id)
            """;

    static final String REGISTERED = "select province, regency, channel, " + day("registered_at")
            + ", 1 as value from {set}.person where registered_at is not null";

    static final String JOINED = "select x.wave, p.province, p.regency, x.channel, " + day("x.joined_at")
            + ", 1 as value from {set}.joining x " + PERSON;

    static final String SELECTED = ofMembership("x.notice_at", "", "x.notice_at is not null");

    static final String REMINDED = ofMembership("x.reminded_at", "", "x.reminded_at is not null");

    static final String SUSPENDED =
            ofMembership("x.suspended_at", "x.suspension_reason as reason, ", "x.suspended_at > " + reinstatedBefore());

    static final String REVOKED =
            ofMembership("x.revoked_at", "x.revocation_reason as reason, ", "x.revoked_at > " + reinstatedBefore());

    static final String BOUGHT = ofTraining(FIRST_BOUGHT, "x.enrolled_at", "1", "true");

    static final String PURCHASES = ofTraining("{set}.enrolment", "x.enrolled_at", "1", "x.enrolled_at is not null");

    static final String PURCHASE_RUPIAH =
            ofTraining("{set}.enrolment", "x.enrolled_at", "x.price", "x.enrolled_at is not null");

    static final String FINISHED = ofTraining(FIRST_FINISHED, "x.completed_at", "1", "true");

    static final String COMPLETIONS = ofTraining(
            "{set}.enrolment", "x.completed_at", "1", "x.completed_at is not null and x.withdrawn_at is null");

    static final String REVIEWS =
            "select m.wave, x.platform, x.institution, x.course_id as course, x.rating, " + day("x.reviewed_at")
                    + ", 1 as value from {set}.enrolment x " + MEMBER + "where x.reviewed_at is not null";

    static final String PAID = "select m.wave, p.province, p.regency, x.partner, " + day("x.moved_at")
            + ", 1 as value from (select distinct on (person_id) * from " + STANDING
            + " s order by person_id, moved_at, payout_id) x " + MEMBER + PERSON;

    static final String PAYOUTS = ofPayout("1");

    static final String PAID_RUPIAH = ofPayout("x.amount");

    static final String RETURNED_RUPIAH = "select m.wave, x.partner, x.kind, " + day("x.moved_at")
            + ", x.amount as value from {set}.movement x " + MEMBER + "where x.direction = 'RETURNED'";

    static final String INSTRUCTIONS = "select x.partner, coalesce(r.outcome, 'UNANSWERED') as status, "
            + "r.failure_reason as reason, x.purpose as kind, " + day("x.requested_at") + """
            , 1 as value
              from {set}.instruction x
              left join (select distinct on (instruction_id, partner) * from {set}.report
                          order by instruction_id, partner, reported_at desc, outcome desc) r
                     on r.instruction_id = x.instruction_id and r.partner = x.partner
            """;

    static final String QUOTA = "select wave, status, quota as value from {set}.wave";

    static final String JOINED_ANNOUNCED = "select wave, joined as value from {set}.joins_counted";

    static final String ENTRIES_ANNOUNCED = "select wave, status, entries as value from {set}.wave";

    static final String SELECTED_ANNOUNCED = "select wave, status, coalesce(determined, 0) as value from {set}.wave";

    static final String LISTED = "select list, 1 as value from {set}.list_member where member";

    static final String LISTED_ANNOUNCED = "select list, kind, members as value from {set}.listing";

    private Cells() {}

    private static String ofMembership(String at, String reason, String condition) {
        return "select x.wave, p.province, p.regency, " + reason + day(at) + ", 1 as value from {set}.membership x "
                + PERSON + "where " + condition;
    }

    private static String ofTraining(String trainings, String at, String value, String condition) {
        return "select " + OF_TRAINING + day(at) + ", " + value + " as value from " + trainings + " x " + MEMBER
                + PERSON + "where " + condition;
    }

    private static String ofPayout(String value) {
        return "select m.wave, p.province, p.regency, x.partner, x.kind, " + day("x.moved_at") + ", " + value
                + " as value from " + STANDING + " x " + MEMBER + PERSON;
    }

    private static String reinstatedBefore() {
        return "coalesce(x.reinstated_at, '-infinity')";
    }

    private static String day(String at) {
        return DAY_OF.formatted(at);
    }
}
