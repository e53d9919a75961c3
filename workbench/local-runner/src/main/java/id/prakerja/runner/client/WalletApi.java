package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/** What people do with the payment partners' own apps, and the statement a partner gives. */
public final class WalletApi {

    private final ServiceHttp http;
    private final Credentials nobody = body -> Map.of();

    /** A client of the simulated payment partners at the address. */
    public WalletApi(URI base) {
        this.http = new ServiceHttp(base);
    }

    /** Opens an account with the partner. */
    public void open(String partner, Object account) {
        http.post("/%s/v1/accounts".formatted(partner), account, nobody);
    }

    /** What the partner's people say on the telephone became of an instruction. */
    public JsonNode enquire(String partner, String instruction) {
        return http.get("/%s/v1/enquiries/%s".formatted(partner, instruction), nobody);
    }

    /** What the partner paid so far, by its own book. */
    public JsonNode statement(String partner) {
        return http.get("/%s/v1/statement".formatted(partner), nobody);
    }
}
