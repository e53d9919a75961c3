package id.prakerja.training.credential;

import id.prakerja.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Publishes which credentials are revoked, as credentials of their own (W3C Bitstring Status List 1.0). */
@ApplicationScoped
class StatusLists {

    static final String PURPOSE = "revocation";

    private final StatusStore statuses;
    private final SignedCredentials signed;
    private final CredentialAddresses addresses;
    private final CredentialConfig config;
    private final Clock clock;
    private final Map<Long, Published> latest = new ConcurrentHashMap<>();

    StatusLists(
            StatusStore statuses,
            SignedCredentials signed,
            CredentialAddresses addresses,
            CredentialConfig config,
            Clock clock) {
        this.statuses = statuses;
        this.signed = signed;
        this.addresses = addresses;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A list as it is now.
     *
     * @return a compact JWS; fails with {@code STATUS_LIST_UNKNOWN}
     */
    Uni<String> list(long list) {
        return statuses.revoked(list)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(CredentialProblem.STATUS_LIST_UNKNOWN).toException()))
                .chain(revoked -> published(list, revoked));
    }

    /** Anybody may ask, and signing costs: a list that has not changed is signed anew only now and then. */
    private Uni<String> published(long list, List<Integer> revoked) {
        Instant now = clock.instant();
        Published before = latest.get(list);
        return before != null && before.revoked().equals(revoked) && now.isBefore(before.signAnewAt())
                ? Uni.createFrom().item(before.signed())
                : signed(list, revoked)
                        .invoke(signed -> latest.put(list, new Published(revoked, signed, now.plus(signedFor()))));
    }

    /** Whoever gets a list finds most of its validity left. */
    private Duration signedFor() {
        return config.listValidity().dividedBy(10);
    }

    private Uni<String> signed(long list, List<Integer> revoked) {
        String address = addresses.statusList(list);
        String subject = address + "#list";
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(Credentials.CREDENTIALS));
        credential.put("id", address);
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", addresses.issuer());
        credential.put(
                "credentialSubject",
                Map.of(
                        "id",
                        subject,
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        PURPOSE,
                        "encodedList",
                        StatusBits.encode(revoked)));
        return signed.sign(credential, subject, now, now.plus(config.listValidity()));
    }

    /** A list as it was signed last. */
    private record Published(List<Integer> revoked, String signed, Instant signAnewAt) {}
}
