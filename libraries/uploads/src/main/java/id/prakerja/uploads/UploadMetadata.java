package id.prakerja.uploads;

import id.prakerja.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The header Upload-Metadata of tus: pairs between commas, each a key, a blank and a value in Base64. */
public final class UploadMetadata {

    private static final int LONGEST = 4_096;

    private UploadMetadata() {}

    /**
     * Reads the header.
     *
     * @param header as sent; null counts as empty
     * @return values by key
     * @throws id.prakerja.refusal.RefusedException {@code UPLOAD_METADATA_MALFORMED}
     */
    public static Map<String, String> read(String header) {
        Map<String, String> values = new LinkedHashMap<>();
        if (header == null || header.isBlank()) {
            return values;
        }
        if (header.length() > LONGEST) {
            throw malformed();
        }
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" +", -1);
            if (parts.length > 2 || parts[0].isEmpty() || values.containsKey(parts[0])) {
                throw malformed();
            }
            values.put(parts[0], parts.length == 1 ? "" : decoded(parts[1]));
        }
        return values;
    }

    /**
     * Writes a header of these keys alone: what else a client sends, such as the name of the file, may name a person and is not kept.
     *
     * @param values by key
     * @param kept keys
     */
    public static String write(Map<String, String> values, Set<String> kept) {
        return values.entrySet().stream()
                .filter(value -> kept.contains(value.getKey()))
                .map(value -> value.getKey() + " "
                        + Base64.getEncoder().encodeToString(value.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    private static RuntimeException malformed() {
        return Refusal.of(UploadProblem.UPLOAD_METADATA_MALFORMED, LONGEST).toException();
    }
}
