package id.prakerja.training.voucher;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The headers of the older voucher API.
 *
 * @param clientCode name of the institution's client
 * @param timestamp Unix seconds, as text
 * @param signature lower-case hex
 */
public record VoucherHeaders(
        @HeaderParam("client_code") @Parameter(description = "Name of your client.", example = "myclient_code")
        String clientCode,

        @HeaderParam("timestamp")
        @Parameter(description = "Unix seconds, at most five minutes from our time.", example = "1516239022")
        String timestamp,

        @HeaderParam("signature")
        @Parameter(
                description = "Lower-case hex HMAC-SHA1 over client_code, timestamp, POST, path and body.",
                example = "943c20a8e36b6243f576404b00fffdc86411ce1f")
        String signature) {

    boolean complete() {
        return clientCode != null && timestamp != null && signature != null;
    }
}
