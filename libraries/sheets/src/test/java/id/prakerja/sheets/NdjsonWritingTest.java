package id.prakerja.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NdjsonWritingTest {

    @Test
    void mapsAndListsBecomeObjectsAndArraysAndWhatIsEmptyIsLeftOut() throws IOException {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("number", 7L);
        nested.put("nothing", null);
        nested.put("text", "a \"b\"");
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (SheetWriter writer = new Sheets(SheetLimits.STANDARD)
                .write(SheetFormat.NDJSON, target, List.of("id", "nested", "list", "empty"))) {
            writer.row(Map.of("id", 1, "nested", nested, "list", Arrays.asList(true, nested)));
        }

        assertEquals(
                "{\"id\":1,\"nested\":{\"number\":7,\"text\":\"a \\\"b\\\"\"},"
                        + "\"list\":[true,{\"number\":7,\"text\":\"a \\\"b\\\"\"}]}\n",
                target.toString(StandardCharsets.UTF_8));
    }
}
