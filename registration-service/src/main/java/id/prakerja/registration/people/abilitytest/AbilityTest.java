package id.prakerja.registration.people.abilitytest;

import id.prakerja.sql.Rows;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An attempt at the test.
 *
 * @param attempt from 1
 * @param bank version of the question bank
 * @param endsAt exclusive
 * @param given ids of answers by id of question
 * @param submittedAt null as long as it runs
 * @param score right answers, once handed in
 * @param questions how many there were to get right, once handed in
 * @param reopened whether an operator has given one more try
 */
record AbilityTest(
        UUID applicantId,
        int attempt,
        String bank,
        Instant startedAt,
        Instant endsAt,
        Map<String, String> given,
        Instant submittedAt,
        Integer score,
        Integer questions,
        boolean reopened) {

    static AbilityTest of(Row row) {
        Map<String, String> given = new HashMap<>();
        new JsonObject(row.getString("answers"))
                .forEach(answer -> given.put(answer.getKey(), (String) answer.getValue()));
        return new AbilityTest(
                row.getUUID("applicant_id"),
                row.getInteger("attempt"),
                row.getString("bank"),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "ends_at"),
                Map.copyOf(given),
                Rows.instant(row, "submitted_at"),
                row.getInteger("score"),
                row.getInteger("questions"),
                Rows.instant(row, "reopened_at") != null);
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }
}
