package id.prakerja.incentive.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.incentive.survey.domain.SurveyProblem;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The sets of questions, version by version. */
@ApplicationScoped
class QuestionSets {

    private static final String LIST = """
            select * from question_set where (name, version) > ($1, $2) order by name, version limit $3
            """;

    private static final String ONE = "select * from question_set where name = $1 and version = $2";

    private static final String LAST = "select coalesce(max(version), 0) as version from question_set where name = $1";

    private static final String ENTER = """
            insert into question_set (name, version, questions, entered_at, entered_by)
            values ($1, $2, $3::text::jsonb, $4, $5)
            """;

    private static final TypeReference<List<AskedQuestion>> QUESTIONS = new TypeReference<>() {};

    private final ObjectMapper json;

    QuestionSets(ObjectMapper json) {
        this.json = json;
    }

    Uni<List<QuestionSetView>> list(SqlClient client, String afterName, int afterVersion, int rows) {
        return client.preparedQuery(LIST)
                .execute(Values.of(afterName, afterVersion, rows))
                .map(found -> Rows.list(found, this::view));
    }

    /** One version; refuses if there is none. */
    Uni<QuestionSetView> one(SqlClient client, String name, int version) {
        return client.preparedQuery(ONE)
                .execute(Values.of(name, version))
                .map(found -> Rows.first(found, this::view)
                        .orElseThrow(() -> Refusal.of(SurveyProblem.QUESTION_SET_UNKNOWN, name, String.valueOf(version))
                                .toException()));
    }

    /** The number of the last version of a name; 0 if there is none. */
    Uni<Integer> last(SqlClient client, String name) {
        return client.preparedQuery(LAST)
                .execute(Values.of(name))
                .map(found -> found.iterator().next().getInteger("version"));
    }

    Uni<Void> enter(SqlConnection tx, QuestionSetToEnter wanted, Instant at, String by) {
        return tx.preparedQuery(ENTER)
                .execute(Values.of(wanted.name(), wanted.version(), text(wanted.questions()), at, by))
                .replaceWithVoid();
    }

    /** The questions in a column. */
    List<AskedQuestion> questions(Row row, String column) {
        try {
            return json.readValue(((JsonArray) row.getValue(column)).encode(), QUESTIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Questions in the database that this version does not know", e);
        }
    }

    private QuestionSetView view(Row row) {
        return new QuestionSetView(
                row.getString("name"),
                row.getInteger("version"),
                questions(row, "questions"),
                Rows.instant(row, "entered_at"),
                row.getString("entered_by"));
    }

    private String text(List<AskedQuestion> questions) {
        try {
            return json.writeValueAsString(questions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Questions that cannot be written", e);
        }
    }
}
