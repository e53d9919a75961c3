package id.prakerja.approvals.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What is to be done, and for which state of its subject.
 *
 * @param kind which action, such as {@code DETERMINATION}
 * @param subject what it is done to, as its path below {@code /v1/}: {@code waves/6}
 * @param subjectVersion version of the subject for which it was prepared; 0 where there is none yet
 * @param content the request as text, exactly as it will be carried out
 */
public record ProposedAction(String kind, String subject, long subjectVersion, String content) {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]*");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*");

    /**
     * An action.
     *
     * @throws IllegalArgumentException if kind or subject are not of their form: a line break in one would make two actions one hash
     */
    public ProposedAction {
        if (!KIND.matcher(kind).matches() || !SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("Neither an action nor a subject: %s %s".formatted(kind, subject));
        }
    }

    /** Stands for exactly this action: lower-case hex SHA-256 over kind, subject, version and content, one per line. */
    public String hash() {
        String text = "%s\n%s\n%d\n%s".formatted(kind, subject, subjectVersion, content);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
