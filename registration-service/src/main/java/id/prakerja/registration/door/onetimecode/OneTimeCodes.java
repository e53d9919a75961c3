package id.prakerja.registration.door.onetimecode;

import id.prakerja.registration.door.onetimecode.domain.CodeRules;
import id.prakerja.registration.door.onetimecode.domain.CodeState;
import id.prakerja.registration.door.onetimecode.domain.CodeVerdict;
import id.prakerja.registration.privacy.personaldata.Digests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

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
            values (?1, null, ?2, 0, 0, ?2, ?2)
                on conflict (subject) do nothing
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

    /**
     * A new code.
     *
     * @return six digits, by chance
     */
    public String newCode() {
        return "%06d".formatted(random.nextInt(CODES));
    }

    /**
     * How long a code is valid.
     *
     * @return the time
     */
    public Duration validity() {
        return config.validity();
    }

    /**
     * Whether a code may be sent; if so, it is the one that is valid from now on.
     *
     * @param session with an open transaction, to be committed whatever the verdict
     * @param purpose who it is for and what it opens
     * @param code the new code
     * @param now the present time
     * @return the verdict
     */
    public Uni<CodeVerdict> send(Mutiny.Session session, CodePurpose purpose, String code, Instant now) {
        String subject = subject(purpose);
        return session.createNativeQuery(MAKE_ROOM)
                .setParameter(1, subject)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .chain(() -> locked(session, subject))
                .map(row -> {
                    CodeVerdict verdict = rules.send(known(row), digest(subject, code), now);
                    row.become(verdict.state());
                    return verdict;
                });
    }

    /**
     * Takes a code.
     *
     * @param session with an open transaction, to be committed whatever the verdict
     * @param purpose who it is for and what it opens
     * @param code what was typed in
     * @param now the present time
     * @return the verdict
     */
    public Uni<CodeVerdict> take(Mutiny.Session session, CodePurpose purpose, String code, Instant now) {
        String subject = subject(purpose);
        return locked(session, subject).map(row -> {
            Optional<CodeState> known = known(row);
            boolean right = known.map(CodeState::codeDigest)
                    .filter(digest -> isSame(digest, digest(subject, code)))
                    .isPresent();
            CodeVerdict verdict = rules.take(known, right, now);
            if (row != null) {
                row.become(verdict.state());
            }
            return verdict;
        });
    }

    private static Uni<OneTimeCode> locked(Mutiny.Session session, String subject) {
        return session.find(OneTimeCode.class, subject, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A row for which no code was sent yet is as good as none. */
    private static Optional<CodeState> known(OneTimeCode row) {
        return Optional.ofNullable(row).map(OneTimeCode::state).filter(state -> state.sent() > 0);
    }

    /** Takes the same time however much agrees. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String subject(CodePurpose purpose) {
        return HexFormat.of().formatHex(digests.blindIndex("code-purpose", purpose.text()));
    }

    private String digest(String subject, String code) {
        return HexFormat.of().formatHex(digests.blindIndex("code", subject + ":" + code));
    }
}
