package id.prakerja.training.credential;

import id.prakerja.refusal.Refusal;
import id.prakerja.training.account.domain.Completion;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.PurchasedCourse;
import id.prakerja.training.partner.Partners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Issues certificates as Open Badges 3.0 credentials (1EdTech; W3C Verifiable Credentials 2.0). */
@ApplicationScoped
public class Credentials {

    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";

    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String TYPE = "type";

    private final Partners partners;
    private final StatusStore statuses;
    private final SignedCredentials signed;
    private final CredentialAddresses addresses;
    private final CredentialConfig config;

    Credentials(
            Partners partners,
            StatusStore statuses,
            SignedCredentials signed,
            CredentialAddresses addresses,
            CredentialConfig config) {
        this.partners = partners;
        this.statuses = statuses;
        this.signed = signed;
        this.addresses = addresses;
        this.config = config;
    }

    /**
     * The credential of a certificate.
     *
     * @return a compact JWS; fails with {@code CERTIFICATE_DOES_NOT_STAND} where nothing is certified, or no longer
     */
    Uni<String> of(Enrolment enrolment) {
        if (enrolment.hasEnded() || !enrolment.status().certified()) {
            return Uni.createFrom().failure(doesNotStand(enrolment));
        }
        return statuses.place(enrolment.id())
                .chain(place -> partners.find(enrolment.course().institutionId())
                        .chain(institution -> {
                            StatusEntry entry = place.orElseThrow(() -> doesNotStand(enrolment));
                            String name = institution
                                    .map(partner -> partner.name())
                                    .orElse(enrolment.course().institutionId());
                            return signed.sign(
                                    credential(enrolment, name, entry),
                                    CredentialAddresses.holder(enrolment.id()),
                                    enrolment.completion().recordedAt(),
                                    null);
                        }));
    }

    /** Revokes the credential of an enrolment, be it issued or not; repeated, it changes nothing. */
    public Uni<Void> revoke(UUID enrolmentId) {
        return statuses.revoke(enrolmentId);
    }

    private static RuntimeException doesNotStand(Enrolment enrolment) {
        return Refusal.of(CredentialProblem.CERTIFICATE_DOES_NOT_STAND, enrolment.status())
                .toException();
    }

    private Map<String, Object> credential(Enrolment enrolment, String institution, StatusEntry entry) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(CREDENTIALS, OPEN_BADGES));
        credential.put("id", CredentialAddresses.credential(enrolment.id()));
        credential.put(TYPE, List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", enrolment.course().title());
        credential.put("issuer", profile(addresses.issuer(), config.issuerName()));
        credential.put("awardedDate", enrolment.completion().completedAt().toString());
        credential.put(
                "credentialSubject",
                Map.of(
                        "id",
                        CredentialAddresses.holder(enrolment.id()),
                        TYPE,
                        List.of("AchievementSubject"),
                        "achievement",
                        achievement(enrolment, institution)));
        credential.put("credentialStatus", status(entry));
        return credential;
    }

    private static Map<String, Object> achievement(Enrolment enrolment, String institution) {
        PurchasedCourse course = enrolment.course();
        Completion completion = enrolment.completion();
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", CredentialAddresses.course(course.courseId()));
        achievement.put(TYPE, List.of("Achievement"));
        achievement.put("achievementType", "CertificateOfCompletion");
        achievement.put("name", course.title());
        achievement.put("description", "Certificate %s of %s".formatted(completion.certificateNumber(), institution));
        achievement.put("humanCode", completion.certificateNumber());
        achievement.put("creator", profile(CredentialAddresses.institution(course.institutionId()), institution));
        achievement.put(
                "criteria",
                Map.of(
                        "narrative",
                        "Recorded attendance, and an evaluation. Attended: %d percent; score: %d of 100."
                                .formatted(completion.attendance(), completion.score())));
        return achievement;
    }

    static Map<String, Object> profile(String id, String name) {
        return Map.of("id", id, TYPE, List.of("Profile"), "name", name);
    }

    private Map<String, Object> status(StatusEntry entry) {
        String list = addresses.statusList(entry.list());
        return Map.of(
                "id",
                list + "#" + entry.place(),
                TYPE,
                "BitstringStatusListEntry",
                "statusPurpose",
                StatusLists.PURPOSE,
                "statusListIndex",
                Integer.toString(entry.place()),
                "statusListCredential",
                list);
    }
}
