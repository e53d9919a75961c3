package id.prakerja.registration.door.admission;

import id.prakerja.registration.door.admission.domain.Ticket;
import id.prakerja.registration.privacy.personaldata.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Signs places in the line, so that nothing need be kept of those who wait and every instance honours the tickets of the others. A
 * ticket is good for one request (path and Idempotency-Key): used again, it gets that request's stored answer and nothing else.
 */
@ApplicationScoped
class Tickets {

    private static final int TIME = Long.BYTES;
    private static final int SIGNATURE = 16;

    private final Digests digests;

    Tickets(Digests digests) {
        this.digests = digests;
    }

    /** Writes a ticket. */
    String written(Ticket ticket, String request) {
        byte[] time = ByteBuffer.allocate(TIME).putLong(ticket.arrivedAt()).array();
        byte[] signed = Arrays.copyOf(time, TIME + SIGNATURE);
        System.arraycopy(signature(time, request), 0, signed, TIME, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * Reads a ticket.
     *
     * @param header value of the header, or null
     * @return the place in the line; empty if it was not given out for this request
     */
    Optional<Ticket> read(String header, String request) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            byte[] signed = Base64.getUrlDecoder().decode(header);
            if (signed.length != TIME + SIGNATURE) {
                return Optional.empty();
            }
            byte[] time = Arrays.copyOf(signed, TIME);
            byte[] signature = Arrays.copyOfRange(signed, TIME, signed.length);
            if (!MessageDigest.isEqual(signature, signature(time, request))) {
                return Optional.empty();
            }
            return Optional.of(new Ticket(ByteBuffer.wrap(time).getLong()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] time, String request) {
        return Arrays.copyOf(digests.passing("waiting-ticket", HexFormat.of().formatHex(time) + request), SIGNATURE);
    }
}
