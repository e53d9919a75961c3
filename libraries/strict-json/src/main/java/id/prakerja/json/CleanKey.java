package id.prakerja.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;

/** Reads the names of a JSON object that is a map. */
final class CleanKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
        try {
            return CleanText.of(key);
        } catch (MalformedValueException malformed) {
            return context.handleWeirdKey(String.class, "", "%s", malformed.getMessage());
        }
    }
}
