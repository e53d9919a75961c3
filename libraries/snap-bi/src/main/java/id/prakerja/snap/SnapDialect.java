package id.prakerja.snap;

import java.time.Duration;
import java.util.Map;

/**
 * In what a partner differs from the standard's text.
 *
 * @param scheme how transactions are signed
 * @param encoding how a signature is written
 * @param paths paths that are not the standard's, by service
 * @param referenceLength characters that the partner allows for {@code partnerReferenceNo}
 * @param additionalInfo what it wants in {@code additionalInfo} of a credit; empty for none
 * @param statusWindow when it can be asked for a status
 * @param answerWithin how long an answer may take before the outcome is unknown
 */
public record SnapDialect(
        SignatureScheme scheme,
        SignatureEncoding encoding,
        Map<SnapService, String> paths,
        int referenceLength,
        Map<String, String> additionalInfo,
        StatusWindow statusWindow,
        Duration answerWithin) {

    /** The standard, to the letter. */
    public static final SnapDialect STANDARD = new SnapDialect(
            SignatureScheme.SYMMETRIC,
            SignatureEncoding.BASE64,
            Map.of(),
            PartnerReference.STANDARD_LENGTH,
            Map.of(),
            StatusWindow.ALWAYS,
            Duration.ofSeconds(10));

    /** The path of a service. */
    public String path(SnapService service) {
        return paths.getOrDefault(service, service.path());
    }
}
