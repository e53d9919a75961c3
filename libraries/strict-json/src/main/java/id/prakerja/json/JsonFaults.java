package id.prakerja.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says where JSON is at fault, in words that mean something to its sender. */
public final class JsonFaults {

    private static final String TWICE = "Duplicate field";

    private JsonFaults() {}

    /**
     * The field that an exception of Jackson is about.
     *
     * @param fault what reading threw
     * @return its path, such as {@code rows[2].nik}, or nothing where the fault is not one field's
     */
    public static Optional<String> field(JsonProcessingException fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof JsonProcessingException twice && isTwice(twice)) {
                return Optional.of(path(((JsonParser) twice.getProcessor()).getParsingContext()));
            }
        }
        return fault instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? Optional.of(path(mapping))
                : Optional.empty();
    }

    private static boolean isTwice(JsonProcessingException fault) {
        return fault.getProcessor() instanceof JsonParser
                && fault.getOriginalMessage() != null
                && fault.getOriginalMessage().startsWith(TWICE);
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String path(JsonStreamContext twice) {
        String pointer = twice.pathAsPointer().toString();
        return pointer.substring(1).replace('/', '.');
    }
}
