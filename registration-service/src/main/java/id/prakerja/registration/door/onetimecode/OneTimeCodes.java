package id.prakerja.registration.door.onetimecode;

import id.prakerja.registration.door.onetimecode.domain.CodeRules;
import id.prakerja.registration.door.onetimecode.domain.CodeState;
import id.prakerja.registration.door.onetimecode.domain.CodeVerdict;
import id.prakerja.registration.privacy.personaldata.Digests;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Makes one-time codes and takes them. Tries for one purpose come one after the other, held apart by a lock on its row, so
 * that many at once are not counted as one. The caller commits whatever the verdict is: a wrong try counts.
 */
@ApplicationScoped
public class OneTimeCodes {

    private static final int CODES = 1_000_000;

    /** A row to be locked by whoever comes at the same time; what it says is overwritten by the code that is sent. */
    private static final String MAKE_ROOM = """
            insert into one_time_code (subject, code_digest, expires_at, wrong_tries, sent, window_from, sent_at)
            values ($1, null, $2, 0, 0, $2, $2)
                on conflict (subject) do nothing
            """;

    private static final String LOCK = "select * from one_time_code where subject = $1 for update";

    private static final String KEEP = """
            update one_time_code
               set code_digest = $2, expires_at = $3, wrong_tries = $4, locked_until = $5, sent = $6, window_from = $7, sent_at = $8
             where subject = $1
            """;

    private static final String SENT = """
            update one_time_code set expires_at = greatest(expires_at, $2::timestamptz) where subject = any ($1::text[])
            """;

    private final Digests digests;
    private final OneTimeCodeConfig config;
    private final CodeRules rules;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(Digests digests, OneTimeCodeConfig config) {
        this.digests = digests;
        this.config = config;
        this.rules = new CodeRules(
                config.validity(),
                config.wrongTries(),
                config.lock(),
                config.pause(),
                config.mostSent(),
                config.window());
    }

    /** A new code: six digits, by chance. */
    public String newCode() {
        return "%06d".formatted(random.nextInt(CODES));
    }

    /** How long a code is valid. */
    public Duration validity() {
        return config.validity();
    }

    /**
     * Whether a code may be sent; if so, it is the one that is valid from now on, and {@link #sent} prolongs it to begin with the
     * sending.
     *
     * @param tx open transaction, to be committed whatever the verdict
     * @param code the new code
     */
    public Uni<CodeVerdict> send(SqlConnection tx, CodePurpose purpose, String code, Instant now) {
        String subject = subject(purpose);
        return tx.preparedQuery(MAKE_ROOM)
                .execute(Values.of(subject, now))
                .chain(() -> locked(tx, subject))
                .chain(known -> {
                    CodeVerdict verdict = rules.send(known.filter(OneTimeCodes::wasSent), digest(subject, code), now);
                    return keep(tx, subject, verdict).replaceWith(verdict);
                });
    }

    /**
     * Takes a code.
     *
     * @param tx open transaction, to be committed whatever the verdict
     * @param code what was typed in
     */
    public Uni<CodeVerdict> take(SqlConnection tx, CodePurpose purpose, String code, Instant now) {
        String subject = subject(purpose);
        return locked(tx, subject).chain(row -> {
            Optional<CodeState> known = row.filter(OneTimeCodes::wasSent);
            boolean right = known.map(CodeState::codeDigest)
                    .filter(digest -> isSame(digest, digest(subject, code)))
                    .isPresent();
            CodeVerdict verdict = rules.take(known, right, now);
            return row.isPresent()
                    ? keep(tx, subject, verdict).replaceWith(verdict)
                    : Uni.createFrom().item(verdict);
        });
    }

    /**
     * Codes have left for their recipients: each is valid from now on, however long it waited for its carrier.
     *
     * @param subjects as given by {@link #subject}
     */
    public Uni<Void> sent(SqlConnection tx, Collection<String> subjects, Instant now) {
        return subjects.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(SENT)
                        .execute(Values.of(subjects.toArray(String[]::new), now.plus(config.validity())))
                        .replaceWithVoid();
    }

    /** Names the codes of a purpose and nobody: a keyed digest. */
    public String subject(CodePurpose purpose) {
        return HexFormat.of().formatHex(digests.passing("code-purpose", purpose.text()));
    }

    private static Uni<Optional<CodeState>> locked(SqlConnection tx, String subject) {
        return tx.preparedQuery(LOCK).execute(Values.of(subject)).map(rows -> Rows.first(rows, OneTimeCodes::state));
    }

    private static CodeState state(Row row) {
        return new CodeState(
                row.getString("code_digest"),
                Rows.instant(row, "expires_at"),
                row.getInteger("wrong_tries"),
                Rows.instant(row, "locked_until"),
                row.getInteger("sent"),
                Rows.instant(row, "window_from"),
                Rows.instant(row, "sent_at"));
    }

    /** A row for which no code was sent yet is as good as none. */
    private static boolean wasSent(CodeState state) {
        return state.sent() > 0;
    }

    private static Uni<Void> keep(SqlConnection tx, String subject, CodeVerdict verdict) {
        CodeState state = verdict.state();
        return state == null
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(KEEP)
                        .execute(Values.of(
                                subject,
                                state.codeDigest(),
                                state.expiresAt(),
                                state.wrongTries(),
                                state.lockedUntil(),
                                state.sent(),
                                state.windowFrom(),
                                state.sentAt()))
                        .replaceWithVoid();
    }

    /** Takes the same time however much agrees. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String digest(String subject, String code) {
        return HexFormat.of().formatHex(digests.passing("code", subject + ":" + code));
    }
}
