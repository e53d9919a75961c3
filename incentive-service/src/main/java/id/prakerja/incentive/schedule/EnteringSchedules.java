package id.prakerja.incentive.schedule;

import id.prakerja.access.Role;
import id.prakerja.approvals.Approvable;
import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Entering a version of the schedule: one person enters it from the decision, another compares it with the paper. It becomes valid
 * later than anybody can have become entitled by it, so that no entitlement depends on when it was approved.
 */
@ApplicationScoped
class EnteringSchedules implements Approvable<ScheduleToEnter> {

    private static final String SUBJECT = "schedule-versions/";

    private final ScheduleVersions versions;
    private final ScheduleConfig config;
    private final Clock clock;

    EnteringSchedules(ScheduleVersions versions, ScheduleConfig config, Clock clock) {
        this.versions = versions;
        this.config = config;
        this.clock = clock;
    }

    static String subject(ScheduleToEnter wanted) {
        return SUBJECT + wanted.version();
    }

    @Override
    public String kind() {
        return "SCHEDULE_VERSION";
    }

    @Override
    public Class<ScheduleToEnter> contentType() {
        return ScheduleToEnter.class;
    }

    @Override
    public String role() {
        return Role.FINANCE;
    }

    @Override
    public boolean creates() {
        return true;
    }

    @Override
    public Uni<Long> version(SqlConnection tx, String subject) {
        return versions.last(tx).map(last -> (long) last.version());
    }

    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, ScheduleToEnter wanted) {
        return require(tx, wanted).map(last -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("rupiahPerPerson", wanted.rupiahPerPerson());
            facts.put(
                    "rupiahPerPersonBefore",
                    last.instalments() * last.instalmentAmount()
                            + last.surveys().size() * last.surveyAmount());
            facts.put("validFrom", wanted.validFrom().toString());
            return facts;
        });
    }

    @Override
    public long weight(Map<String, ?> facts) {
        return ((Number) facts.get("rupiahPerPerson")).longValue();
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, ScheduleToEnter wanted, String by) {
        return require(tx, wanted).chain(() -> versions.enter(tx, wanted, clock.instant(), by));
    }

    @Override
    public Uni<ScheduleVersionView> show(SqlClient client, String subject) {
        return versions.one(client, Integer.parseInt(subject.substring(SUBJECT.length())));
    }

    private Uni<ScheduleVersionView> require(SqlConnection tx, ScheduleToEnter wanted) {
        Instant earliest = clock.instant().plus(config.notice());
        return versions.last(tx)
                .invoke(last -> {
                    int next = last.version() + 1;
                    require(wanted.version() == next, ScheduleProblem.SCHEDULE_VERSION_NOT_NEXT, next);
                    require(
                            wanted.validFrom().isAfter(last.validFrom()),
                            ScheduleProblem.SCHEDULE_NOT_LATER,
                            last.version(),
                            last.validFrom());
                    require(wanted.validFrom().isAfter(earliest), ScheduleProblem.SCHEDULE_TOO_SOON, earliest);
                })
                .call(() -> versions.requireQuestions(tx, wanted.surveys()));
    }

    private static void require(boolean holds, ProblemCode problem, Object... details) {
        if (!holds) {
            Object[] texts = Arrays.stream(details).map(String::valueOf).toArray();
            throw Refusal.of(problem, texts).toException();
        }
    }
}
