package id.prakerja.uploads;

import id.prakerja.refusal.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The header Upload-Checksum of tus: an algorithm, a blank, the digest of the part in Base64. */
final class UploadChecksum {

    static final List<String> ALGORITHMS = List.of("md5", "sha1", "sha256");

    private static final Map<String, String> NAMES = Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256");

    private UploadChecksum() {}

    /** Refused with UPLOAD_CHECKSUM_UNKNOWN or UPLOAD_CHECKSUM_MISMATCH; without a header nothing is checked. */
    static void require(String header, byte[] part) {
        if (header == null) {
            return;
        }
        int blank = header.indexOf(' ');
        String algorithm = blank < 0 ? null : NAMES.get(header.substring(0, blank));
        if (algorithm == null) {
            throw unknown();
        }
        byte[] announced;
        try {
            announced = Base64.getDecoder().decode(header.substring(blank + 1).strip());
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        if (!MessageDigest.isEqual(announced, digest(algorithm, part))) {
            throw Refusal.of(UploadProblem.UPLOAD_CHECKSUM_MISMATCH).toException();
        }
    }

    private static RuntimeException unknown() {
        return Refusal.of(UploadProblem.UPLOAD_CHECKSUM_UNKNOWN, String.join(", ", ALGORITHMS))
                .toException();
    }

    private static byte[] digest(String algorithm, byte[] part) {
        try {
            return MessageDigest.getInstance(algorithm).digest(part);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has " + algorithm, impossible);
        }
    }
}
