package id.prakerja.registration.offices.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Message;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** Why a file was refused or failed, as it stands in the column {@code refusal} of its table. */
@ApplicationScoped
public class FileRefusals {

    private final ObjectMapper json;

    FileRefusals(ObjectMapper json) {
        this.json = json;
    }

    /** What is kept of a refusal. */
    String written(Refusal refusal) {
        try {
            return json.writeValueAsString(Message.of(refusal));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A refusal cannot be written as JSON", e);
        }
    }

    /** What was kept, from a row that gives the column as text; null where the file was not refused. */
    public Message read(Row file) {
        String stored = file.getString("refusal");
        try {
            return stored == null ? null : json.readValue(stored, Message.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored refusal cannot be read", e);
        }
    }
}
