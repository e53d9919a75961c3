package id.prakerja.training.voucher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.Refusal;
import id.prakerja.signatures.WebhookVerifier;
import id.prakerja.training.allowance.PartnerGate;
import id.prakerja.training.partner.Partners;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.partner.domain.Signatory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Verifies who calls the older voucher API. The signature is checked over the body as it came and, failing that, over the body
 * without spaces: some of the published sample programs sign the one and send the other.
 */
@ApplicationScoped
class VoucherCaller {

    /** No request of this API is longer. */
    private static final int LONGEST_BODY = 4096;

    private final VoucherClients clients;
    private final Partners partners;
    private final PartnerGate gate;
    private final ObjectMapper json;
    // Institutions sign in real time, also where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();

    VoucherCaller(VoucherClients clients, Partners partners, PartnerGate gate, ObjectMapper json) {
        this.partners = partners;
        this.gate = gate;
        this.clients = clients;
        this.json = json;
    }

    /** The institution that has signed, and the code that it asks about; fails with {@code VOUCHER_SIGNATURE_INVALID}. */
    Uni<Asked> verified(VoucherHeaders headers, String path, String body) {
        if (!headers.complete() || body.length() > LONGEST_BODY || !withinWindow(headers.timestamp())) {
            return Uni.createFrom().failure(invalid());
        }
        return clients.find(headers.clientCode()).chain(found -> {
            VoucherClient client = found.orElseThrow(VoucherCaller::invalid);
            String signed = signedBody(client, headers, path, body).orElseThrow(VoucherCaller::invalid);
            return partners.get(client.partnerId()).map(partner -> {
                gate.admit(partner.signatory(), Optional.of(Scope.REDEEM));
                return new Asked(partner.signatory(), code(signed));
            });
        });
    }

    /** The form of the body that the client has signed, or empty if it has signed neither. */
    private Optional<String> signedBody(VoucherClient client, VoucherHeaders headers, String path, String body) {
        if (fits(client, headers, path, body)) {
            return Optional.of(body);
        }
        return minified(body).filter(compact -> fits(client, headers, path, compact));
    }

    private static boolean fits(VoucherClient client, VoucherHeaders headers, String path, String body) {
        return VoucherSignature.same(
                VoucherSignature.sign(client.signKey(), client.clientCode(), headers.timestamp(), path, body),
                headers.signature());
    }

    private Optional<String> minified(String body) {
        try {
            return Optional.of(json.writeValueAsString(json.readTree(body)));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    private boolean withinWindow(String timestamp) {
        try {
            Instant sentAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
            Instant now = realTime.instant();
            return !sentAt.isBefore(now.minus(WebhookVerifier.WINDOW))
                    && !sentAt.isAfter(now.plus(WebhookVerifier.WINDOW));
        } catch (NumberFormatException | DateTimeException malformed) {
            return false;
        }
    }

    private String code(String body) {
        try {
            VoucherRequest request = json.readValue(body, VoucherRequest.class);
            return request == null ? null : request.redeemCode();
        } catch (JsonProcessingException malformed) {
            throw Refusal.of(VoucherProblem.VOUCHER_WRONG_TYPE).toException();
        }
    }

    private static RuntimeException invalid() {
        return Refusal.of(VoucherProblem.VOUCHER_SIGNATURE_INVALID).toException();
    }

    /**
     * A verified question.
     *
     * @param institution who asks
     * @param code the redeem code
     */
    record Asked(Signatory institution, String code) {}
}
