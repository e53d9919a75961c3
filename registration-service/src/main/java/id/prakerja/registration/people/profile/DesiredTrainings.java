package id.prakerja.registration.people.profile;

import id.prakerja.registration.people.profile.domain.TrainingField;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Begins the profiles of people whose forms on paper say which trainings they want; the rest they say later. */
@ApplicationScoped
public class DesiredTrainings {

    private static final String BEGIN = """
            insert into applicant_profile (applicant_id, desired_trainings, updated_at)
            select applicant_id, string_to_array(trainings, ','), $3
              from unnest($1::uuid[], $2::text[]) as t (applicant_id, trainings)
            """;

    private final Clock clock;

    DesiredTrainings(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keeps what people want who have just been registered.
     *
     * @param tx open transaction, the one that registers them
     * @param wanted fields of training by applicant, most wanted first; none for whom there is nothing to keep
     * @return completes when written
     */
    public Uni<Void> keep(SqlConnection tx, Map<UUID, List<TrainingField>> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(BEGIN)
                .execute(Columns.of(wanted.entrySet())
                        .uuids(Map.Entry::getKey)
                        .texts(each -> each.getValue().stream().map(Enum::name).collect(Collectors.joining(",")))
                        .value(clock.instant())
                        .tuple())
                .replaceWithVoid();
    }
}
