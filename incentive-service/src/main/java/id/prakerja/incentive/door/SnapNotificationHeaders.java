package id.prakerja.incentive.door;

import jakarta.ws.rs.HeaderParam;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The headers of a notification, as the standard names them.
 *
 * @param timestamp to the second, with its offset
 * @param signature of the partner
 * @param partnerId who we are to the partner
 * @param externalId of this notification, the same when it is sent again
 * @param channelId by which channel it comes
 */
public record SnapNotificationHeaders(
        @HeaderParam("X-TIMESTAMP")
        @Parameter(
                description = "yyyy-MM-ddTHH:mm:ssTZD, at most five minutes from our time",
                example = "2020-12-17T10:55:00+07:00")
        String timestamp,

        @HeaderParam("X-SIGNATURE")
        @Parameter(
                description =
                        "SHA256withRSA under your key over POST:path:lowercase(hex(SHA-256(minify(body)))):X-TIMESTAMP, in Base64 or hex",
                example = "K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=")
        String signature,

        @HeaderParam("X-PARTNER-ID") @Parameter(description = "Mandatory in the standard", example = "PRAKERJA")
        String partnerId,

        @HeaderParam("X-EXTERNAL-ID")
        @Parameter(
                description = "Unique within the day (Asia/Jakarta), and the same when you send a notification again",
                example = "20201217000000000000000001")
        String externalId,

        @HeaderParam("CHANNEL-ID") @Parameter(description = "Mandatory in the standard", example = "95221")
        String channelId) {

    private static final int LONGEST = 64;

    /** What the standard has mandatory and is not there; empty if all are. */
    Optional<String> missing() {
        return Stream.of(
                        named("X-EXTERNAL-ID", externalId),
                        named("X-PARTNER-ID", partnerId),
                        named("CHANNEL-ID", channelId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> named(String name, String value) {
        return value == null || value.isBlank() || value.length() > LONGEST ? Optional.of(name) : Optional.empty();
    }
}
