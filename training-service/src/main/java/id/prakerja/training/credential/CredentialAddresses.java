package id.prakerja.training.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The addresses and names that stand in credentials. None of them names a person. */
@ApplicationScoped
class CredentialAddresses {

    static final String ISSUER = "/v1/credential-issuer";
    static final String STATUSES = "/v1/credential-statuses";

    private final String base;

    CredentialAddresses(CredentialConfig config) {
        String address = config.address().toString();
        base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    String issuer() {
        return base + ISSUER;
    }

    String key(String keyId) {
        return issuer() + "/keys/" + keyId;
    }

    String statusList(long list) {
        return base + STATUSES + "/" + list;
    }

    static String credential(UUID enrolmentId) {
        return named("credential|" + enrolmentId);
    }

    /** The holder, to be told from other holders and from nobody else. */
    static String holder(UUID enrolmentId) {
        return named("holder|" + enrolmentId);
    }

    static String institution(String institutionId) {
        return named("institution|" + institutionId);
    }

    static String course(UUID courseId) {
        return "urn:uuid:" + courseId;
    }

    private static String named(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
