package id.prakerja.incentive.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.prakerja.snap.SignatureEncoding;
import id.prakerja.snap.SnapAmount;
import id.prakerja.snap.SnapKeys;
import id.prakerja.snap.SnapTime;
import id.prakerja.snap.StringToSign;
import id.prakerja.testkit.Records;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a partner notifies of a list of credits, signed as the standard wants it. */
public final class SnapNotice {

    private final List<Map<String, Object>> results = new ArrayList<>();
    private final String list;
    private String partner = "doku";
    private String transaction;
    private String externalId = SnapTime.externalId(Instant.now(), System.nanoTime() / 1_000);
    private Instant at = Instant.now();
    private PrivateKey key = StubSnapPartner.get().ownKeys().getPrivate();

    /** About a list of ours. */
    public SnapNotice(String list) {
        this.list = list;
    }

    /** Under which number the partner has made what is told from here on; otherwise each has one of its own. */
    public SnapNotice numbered(String number) {
        transaction = number;
        return this;
    }

    /** A credit that was made. */
    public SnapNotice paid(String reference, long rupiah) {
        return result(reference, "2004100", rupiah);
    }

    /** What became of a credit. */
    public SnapNotice result(String reference, String code, long rupiah) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("customerNumber", "6281200000001");
        result.put("partnerReferenceNo", reference);
        result.put("referenceNo", transaction == null ? "TX-" + reference : transaction);
        result.put("responseCode", code);
        result.put("responseMessage", "as the code says");
        result.put("amount", Map.of("value", SnapAmount.value(rupiah), "currency", SnapAmount.CURRENCY));
        results.add(result);
        return this;
    }

    /** As another partner. */
    public SnapNotice by(String other) {
        partner = other;
        return this;
    }

    /** Under a certain X-EXTERNAL-ID. */
    public SnapNotice as(String id) {
        externalId = id;
        return this;
    }

    /** Signed at another time. */
    public SnapNotice at(Instant other) {
        at = other;
        return this;
    }

    /** Signed by another key. */
    public SnapNotice under(PrivateKey other) {
        key = other;
        return this;
    }

    /** Sends it. */
    public ValidatableResponse send() {
        String path = "/snap/" + partner + "/v1.0/emoney/bulk-cashin-notify";
        byte[] body = body();
        String text = StringToSign.asymmetric("POST", path, body, SnapTime.text(at));
        return given().contentType(ContentType.JSON)
                .header("X-TIMESTAMP", SnapTime.text(at))
                .header("X-SIGNATURE", SignatureEncoding.BASE64.encode(SnapKeys.sign(key, text)))
                .header("X-PARTNER-ID", "PRAKERJA")
                .header("X-EXTERNAL-ID", externalId)
                .header("CHANNEL-ID", "95221")
                .body(new String(body, StandardCharsets.UTF_8))
                .post(path)
                .then();
    }

    private byte[] body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("bulkId", "B-1");
        body.put("partnerBulkId", list);
        body.put("bulkObject", results);
        try {
            return Records.JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
