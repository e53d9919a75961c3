package id.prakerja.incentive.door;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.messaging.CloudEvents;
import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.postgres.RecordCheck;
import id.prakerja.signatures.MarkedIds;
import id.prakerja.signatures.SignedRecord;
import id.prakerja.signatures.Verification;
import id.prakerja.signed.SigningPartner.NamedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Lets a report on a topic count if it is its partner's: signed under a key of a partner that has one, or said by a door of ours, which has
 * marked its id. A partner without a key is known by its topic alone, on which nobody else may write.
 */
@ApplicationScoped
public class ReportSignatures implements RecordCheck {

    private final PartnerKeys keys;

    ReportSignatures(PartnerKeys keys) {
        this.keys = keys;
    }

    @Override
    public Uni<Map<String, String>> faults(SqlConnection tx, List<RawRecord> records) {
        Map<String, String> faults = new HashMap<>();
        Uni<Void> looked = Uni.createFrom().voidItem();
        for (Map.Entry<String, List<RawRecord>> of : byPartner(records).entrySet()) {
            looked = looked.chain(() -> keys.inForce(tx, of.getKey()))
                    .invoke(inForce -> faults.putAll(faults(of.getKey(), inForce, of.getValue())))
                    .replaceWithVoid();
        }
        return looked.replaceWith(faults);
    }

    private static Map<String, List<RawRecord>> byPartner(List<RawRecord> records) {
        return records.stream()
                .collect(groupingBy(record -> PaymentPartners.partnerOf(record.topic()), TreeMap::new, toList()));
    }

    private Map<String, String> faults(String partner, List<NamedKey> inForce, List<RawRecord> records) {
        Map<String, String> faults = new HashMap<>();
        if (!inForce.isEmpty()) {
            records.stream()
                    .filter(record -> !isOfDoor(inForce, record))
                    .forEach(record -> ReportFault.of(verified(partner, inForce, record))
                            .ifPresent(fault -> faults.put(record.id(), fault.text())));
        }
        return faults;
    }

    private static boolean isOfDoor(List<NamedKey> inForce, RawRecord record) {
        UUID id = UUID.fromString(record.headers().get(CloudEvents.ID));
        return inForce.stream()
                .anyMatch(key -> MarkedIds.fits(key.key(), id, record.topic(), record.key(), record.value()));
    }

    private Verification verified(String partner, List<NamedKey> inForce, RawRecord record) {
        SignedRecord signed =
                new SignedRecord(record.headers().get(CloudEvents.ID), record.topic(), record.key(), record.value());
        Verification found = Verification.SIGNATURE_MISMATCH;
        for (NamedKey key : inForce) {
            found = signed.verify(List.of(key.key()), record.headers(), record.timestamp());
            if (found == Verification.VALID) {
                keys.used(partner, key.keyId());
                break;
            }
        }
        return found;
    }
}
