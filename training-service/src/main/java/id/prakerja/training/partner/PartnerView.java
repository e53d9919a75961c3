package id.prakerja.training.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.partner.domain.Partner;
import id.prakerja.training.partner.domain.PartnerKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner as it is shown: without secrets.
 *
 * @param partnerId short name
 * @param kind what the partner does
 * @param name name for people
 * @param owner the beneficial owner
 * @param ownerNumber tax or registration number of the owner
 * @param contact who answers for the partner
 * @param email how to reach that person
 * @param sandbox whether the partner practises
 * @param terms what the partner may do, and how much
 * @param keys the keys in force
 * @param createdAt when it was registered, UTC
 */
@Schema(name = "Partner")
public record PartnerView(
        @Schema(examples = "tokopedia") String partnerId,
        PartnerKind kind,
        @Schema(examples = "Tokopedia") String name,
        @Schema(examples = "PT Contoh Induk") String owner,
        @Schema(examples = "01.234.567.8-901.000") String ownerNumber,
        @Schema(examples = "Siti Rekaan") String contact,
        @Schema(examples = "siti@example.id") String email,
        @Schema(examples = "false") boolean sandbox,
        TermsView terms,
        List<Key> keys,
        Instant createdAt) {

    /**
     * A key, without its secret.
     *
     * @param keyId the key's name
     * @param createdAt when it was made, UTC
     * @param lastUsedAt when it was last signed with, to half a minute, UTC; none if never
     */
    @Schema(name = "PartnerKey")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Key(
            @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
            String keyId,

            @Schema(examples = "2020-09-20T04:00:00Z") Instant createdAt,
            @Schema(examples = "2020-09-21T04:00:00Z") Instant lastUsedAt) {}

    static PartnerView of(Partner partner, Map<String, Instant> uses) {
        return new PartnerView(
                partner.partnerId(),
                partner.kind(),
                partner.name(),
                partner.ownership().owner(),
                partner.ownership().ownerNumber(),
                partner.ownership().contact(),
                partner.ownership().email(),
                partner.sandbox(),
                TermsView.of(partner.terms()),
                partner.keys().stream()
                        .map(key -> new Key(
                                key.keyId(), key.createdAt(), uses.get(KeyUses.id(partner.partnerId(), key.keyId()))))
                        .toList(),
                partner.createdAt());
    }
}
