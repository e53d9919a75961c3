package id.prakerja.sheets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes one JSON object a line; what is empty is left out. */
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
        } else {
            json.writeString(value.toString());
        }
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
