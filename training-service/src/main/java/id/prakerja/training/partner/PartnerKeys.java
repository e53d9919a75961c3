package id.prakerja.training.partner;

import id.prakerja.groupcommit.GroupCommit;
import id.prakerja.groupcommit.GroupCommitSettings;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.training.partner.domain.Partner;
import id.prakerja.training.partner.domain.PartnerKey;
import id.prakerja.training.partner.domain.Signatory;
import id.prakerja.training.storage.OwnContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys that partners may sign with, decrypted. They are read anew for every request, so that a key deleted on any instance is
 * refused by all at once; requests that arrive while one read is under way share the next one.
 */
@ApplicationScoped
public class PartnerKeys {

    private static final GroupCommitSettings READS = new GroupCommitSettings(256, 2, 10_000);

    private final SecretBox box;
    private final GroupCommit<String, Optional<Partner>> reads;

    PartnerKeys(PartnerStore store, SecretBox box) {
        this.box = box;
        reads = new GroupCommit<>(READS, ids -> store.find(ids).map(found -> inOrder(ids, found)));
    }

    /**
     * The keys of a partner.
     *
     * @param partnerId as the partner calls itself
     * @return the keys in force, or empty if there is no such partner
     */
    public Uni<Optional<SigningKeys>> of(String partnerId) {
        return reads.submit(partnerId).emitOn(OwnContext.current()).map(found -> found.map(this::open));
    }

    private static List<Optional<Partner>> inOrder(List<String> ids, List<Partner> found) {
        Map<String, Partner> partners =
                found.stream().collect(Collectors.toMap(Partner::partnerId, Function.identity()));
        return ids.stream().map(id -> Optional.ofNullable(partners.get(id))).toList();
    }

    private SigningKeys open(Partner partner) {
        List<SigningKey> keys = partner.keys().stream()
                .map(key -> new SigningKey(
                        key.keyId(), WebhookKey.parse(box.open(PartnerKey.SECRET, partner.partnerId(), key.secret()))))
                .toList();
        return new SigningKeys(partner.signatory(), keys);
    }

    /**
     * The keys of one partner.
     *
     * @param signatory the partner
     * @param keys the keys in force
     */
    public record SigningKeys(Signatory signatory, List<SigningKey> keys) {}

    /**
     * A key.
     *
     * @param keyId its name
     * @param key the key itself
     */
    public record SigningKey(String keyId, WebhookKey key) {}
}
