package id.prakerja.incentive.survey;

import id.prakerja.access.Role;
import id.prakerja.approvals.Approvable;
import id.prakerja.incentive.survey.domain.SurveyProblem;
import id.prakerja.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Entering a version of a set of questions: one person writes it, another reads it. What has been entered never changes. */
@ApplicationScoped
class EnteringQuestions implements Approvable<QuestionSetToEnter> {

    private static final String SUBJECT = "question-sets/";

    private final QuestionSets sets;
    private final Clock clock;

    EnteringQuestions(QuestionSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    static String subject(QuestionSetToEnter wanted) {
        return SUBJECT + wanted.name() + "/" + wanted.version();
    }

    @Override
    public String kind() {
        return "QUESTION_SET";
    }

    @Override
    public Class<QuestionSetToEnter> contentType() {
        return QuestionSetToEnter.class;
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
        return sets.last(tx, name(subject)).map(Integer::longValue);
    }

    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, QuestionSetToEnter wanted) {
        return require(tx, wanted)
                .map(done -> Map.of("questions", wanted.questions().size()));
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, QuestionSetToEnter wanted, String by) {
        return require(tx, wanted).chain(() -> sets.enter(tx, wanted, clock.instant(), by));
    }

    @Override
    public Uni<QuestionSetView> show(SqlClient client, String subject) {
        return sets.one(client, name(subject), Integer.parseInt(subject.substring(subject.lastIndexOf('/') + 1)));
    }

    private Uni<Void> require(SqlConnection tx, QuestionSetToEnter wanted) {
        wanted.set().check().orThrow();
        return sets.last(tx, wanted.name())
                .invoke(last -> {
                    if (wanted.version() != last + 1) {
                        throw Refusal.of(
                                        SurveyProblem.QUESTION_SET_VERSION_NOT_NEXT,
                                        wanted.name(),
                                        String.valueOf(last + 1))
                                .toException();
                    }
                })
                .replaceWithVoid();
    }

    private static String name(String subject) {
        return subject.substring(SUBJECT.length(), subject.lastIndexOf('/'));
    }
}
