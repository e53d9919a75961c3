package id.prakerja.training.signature;

import id.prakerja.signed.SigningPartner;
import id.prakerja.signed.SigningPartners;
import id.prakerja.training.partner.KeyUses;
import id.prakerja.training.partner.PartnerKeys;
import id.prakerja.training.partner.PartnerKeys.SigningKeys;
import id.prakerja.training.partner.domain.PartnerKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Platforms and institutions, as those who may sign requests. */
@ApplicationScoped
class TrainingPartners implements SigningPartners {

    private final PartnerKeys keys;
    private final KeyUses uses;

    TrainingPartners(PartnerKeys keys, KeyUses uses) {
        this.keys = keys;
        this.uses = uses;
    }

    @Override
    public Uni<Optional<SigningPartner>> find(String partnerId) {
        return keys.of(partnerId).map(found -> found.map(TrainingPartners::partner));
    }

    @Override
    public void used(String partnerId, String keyId) {
        uses.note(partnerId, keyId);
    }

    private static SigningPartner partner(SigningKeys partner) {
        List<SigningPartner.NamedKey> keys = partner.keys().stream()
                .map(key -> new SigningPartner.NamedKey(key.keyId(), key.key()))
                .toList();
        return new SigningPartner(
                partner.signatory().partnerId(),
                partner.signatory().kind() == PartnerKind.PLATFORM ? PartnerRole.PLATFORM : PartnerRole.INSTITUTION,
                keys,
                signed -> new SignedRequest(partner.signatory(), signed.eventId(), signed.contentDigest()));
    }
}
