package id.prakerja.incentive.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.incentive.survey.domain.Answers;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Rows;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Answers at rest: choices as they are counted, and what people wrote in their own words sealed for each alone. */
@ApplicationScoped
class AnswerSeal {

    private static final SealedColumn COLUMN = new SealedColumn("survey", "words");
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final DataCipher cipher;
    private final ObjectMapper json;

    AnswerSeal(DataCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    String choices(Answers answers) {
        return text(answers.choices());
    }

    /** The words, sealed; null if there are none. */
    SealedData words(UUID participantId, Answers answers) {
        return answers.words().isEmpty()
                ? null
                : cipher.seal(COLUMN, participantId, text(answers.words()).getBytes(StandardCharsets.UTF_8));
    }

    /** What a participant has answered. */
    Answers open(UUID participantId, Row row) {
        try {
            byte[] envelope = Rows.bytes(row, "words");
            TreeMap<String, String> choices = json.readValue(((JsonObject) row.getValue("choices")).encode(), TEXTS);
            TreeMap<String, String> words = envelope == null
                    ? new TreeMap<>()
                    : json.readValue(
                            cipher.open(COLUMN, participantId, new SealedData(row.getString("words_key"), envelope)),
                            TEXTS);
            return new Answers(choices, words);
        } catch (IOException e) {
            throw new IllegalStateException("Answers in the database that this version does not know", e);
        }
    }

    private String text(Map<String, String> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that cannot be written", e);
        }
    }
}
