package id.prakerja.runner.client;

import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import java.net.URI;
import java.util.Map;

/** What a training institution sends to training-service, signed with its key. */
public final class InstitutionApi {

    private final ServiceHttp http;
    private final WebhookSigner signer;

    /** An institution's client of the service at the address. */
    public InstitutionApi(URI base, String institution, WebhookKey key) {
        this.http = new ServiceHttp(base, Map.of("webhook-partner", institution));
        this.signer = new WebhookSigner(key);
    }

    /** Redeems the voucher that a participant has shown: the training begins. */
    public void redeem(String voucher) {
        http.post("/v1/redemptions", Map.of("voucher", voucher), Credentials.signed(signer, "redeem-" + voucher));
    }
}
