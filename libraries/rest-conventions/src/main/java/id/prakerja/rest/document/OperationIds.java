package id.prakerja.rest.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Names an operation that nobody has named, so that a client can be generated: {@code getWavesByWaveProof}. */
final class OperationIds {

    private static final String VERSION = "v1";

    private OperationIds() {}

    static String of(PathItem.HttpMethod method, String path) {
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(path.split("/", -1))
                        .filter(segment -> !segment.isEmpty() && !segment.equals(VERSION))
                        .map(OperationIds::word)
                        .collect(Collectors.joining());
    }

    private static String word(String segment) {
        String by = segment.startsWith("{") ? "By" : "";
        return by
                + Arrays.stream(segment.split("[^A-Za-z0-9]+", -1))
                        .filter(part -> !part.isEmpty())
                        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                        .collect(Collectors.joining());
    }
}
