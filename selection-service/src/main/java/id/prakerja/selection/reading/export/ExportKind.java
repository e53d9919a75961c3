package id.prakerja.selection.reading.export;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.selection.reading.export.domain.ExportProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What can be exported of a wave. The first column of each is its key: lines ascend by it, and an export goes on after it. Parameters of
 * the statements: wave, key to go on after, province, state, lines at most.
 */
enum ExportKind {
    /** The drawn entries by pseudonym, in rank order. They are packed, and read by {@link DrawnList}. */
    ENTRIES(Key.RANK, "rank,entryId,province,priority,affirmative,outcome,seated", null),
    /** The participants. */
    PARTICIPANTS(
            Key.PERSON,
            "participantId,decree,rank,province,status,noticeAt,firstPurchaseDeadline,firstEnrolledAt,revokedAt,revocationReason",
            """
            select participant_id as "participantId", decree as "decree", rank as "rank", province as "province",
                   status as "status", notice_at as "noticeAt", first_purchase_deadline as "firstPurchaseDeadline",
                   first_enrolled_at as "firstEnrolledAt", revoked_at as "revokedAt", revocation_reason as "revocationReason"
              from participant
             where wave = $1 and ($2::uuid is null or participant_id > $2) and ($3::text is null or province = $3)
               and ($4::text is null or status = $4)
             order by participant_id
             limit $5
            """),
    /** The entries excluded at the freeze, with every reason; the state is the first of them. */
    EXCLUSIONS(Key.PERSON, "applicantId,province,reason,reasons", """
            select x.applicant_id as "applicantId", a.province as "province", x.reason as "reason",
                   array_to_string(x.reasons, ' ') as "reasons"
              from excluded_entry x
              left join applicant a on a.applicant_id = x.applicant_id
             where x.wave = $1 and ($2::uuid is null or x.applicant_id > $2) and ($3::text is null or a.province = $3)
               and ($4::text is null or x.reason = $4)
             order by x.applicant_id
             limit $5
            """),
    /** The memberships that ended; the state is the reason. */
    REVOCATIONS(Key.PERSON, "participantId,province,revokedAt,reason,seatUsedFor,seatUsedAt", """
            select p.participant_id as "participantId", p.province as "province", p.revoked_at as "revokedAt",
                   p.revocation_reason as "reason", r.used_for as "seatUsedFor", r.used_at as "seatUsedAt"
              from participant p
              left join recovered_seat r on r.participant_id = p.participant_id
             where p.wave = $1 and p.status = 'REVOKED' and ($2::uuid is null or p.participant_id > $2)
               and ($3::text is null or p.province = $3) and ($4::text is null or p.revocation_reason = $4)
             order by p.participant_id
             limit $5
            """);

    private static final Map<String, ExportKind> BY_NAME = Map.of(
            "entries", ENTRIES, "participants", PARTICIPANTS, "exclusions", EXCLUSIONS, "revocations", REVOCATIONS);

    private final Key key;
    private final String columns;
    private final String sql;

    ExportKind(Key key, String columns, String sql) {
        this.key = key;
        this.columns = columns;
        this.sql = sql;
    }

    /** The kind of a name; refused with {@code EXPORT_UNKNOWN}. */
    static ExportKind named(String name) {
        ExportKind kind = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw Refusal.of(ExportProblem.EXPORT_UNKNOWN, name).toException();
        }
        return kind;
    }

    /** Its part of a file's name. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Names of the columns, the key first. */
    List<String> columns() {
        return List.of(columns.split(",", -1));
    }

    /** The statement; null for {@link #ENTRIES}. */
    String sql() {
        return sql;
    }

    /** The key that a line starts with; refused with {@code CURSOR_INVALID}. Null stays null. */
    Object key(String text) {
        try {
            return text == null ? null : key.parse(text);
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.of(CommonProblem.CURSOR_INVALID).toException();
        }
    }

    /** By what the lines ascend. */
    private enum Key {
        RANK,
        PERSON;

        Object parse(String text) {
            return this == RANK ? (Object) Integer.valueOf(text) : UUID.fromString(text);
        }
    }
}
