package id.prakerja.sheets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes one JSON object a line; what is empty is left out. Maps and lists become objects and arrays. */
final class NdjsonWriter implements SheetWriter {

    private final JsonGenerator json;
    private final List<String> columns;

    NdjsonWriter(OutputStream target, List<String> columns) throws IOException {
        this.json = new JsonFactory().createGenerator(target);
        this.json.setRootValueSeparator(null);
        this.columns = columns;
    }

    @Override
    public void row(Map<String, ?> values) throws IOException {
        json.writeStartObject();
        for (String column : columns) {
            Object value = values.get(column);
            if (value != null) {
                json.writeFieldName(column);
                write(value);
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void write(Object value) throws IOException {
        if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof Map<?, ?> fields) {
            writeFields(fields);
        } else if (value instanceof List<?> elements) {
            writeElements(elements);
        } else {
            json.writeString(value.toString());
        }
    }

    private void writeFields(Map<?, ?> fields) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            if (field.getValue() != null) {
                json.writeFieldName(String.valueOf(field.getKey()));
                write(field.getValue());
            }
        }
        json.writeEndObject();
    }

    private void writeElements(List<?> elements) throws IOException {
        json.writeStartArray();
        for (Object element : elements) {
            write(element);
        }
        json.writeEndArray();
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
