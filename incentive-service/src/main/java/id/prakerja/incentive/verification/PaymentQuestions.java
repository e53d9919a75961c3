package id.prakerja.incentive.verification;

import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.incentive.report.AnswerCases;
import id.prakerja.incentive.verification.domain.Answer;
import id.prakerja.incentive.verification.domain.AnswerVerdict;
import id.prakerja.incentive.verification.domain.QuestionStatus;
import id.prakerja.incentive.verification.domain.VerificationProblem;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Takes what people say about payments: once for each question, in its time. What contradicts the books opens a case with the answer. */
@ApplicationScoped
class PaymentQuestions {

    private static final String SELECT = """
            select q.*, i.payout_id, i.partner, i.outcome, i.paid_amount, i.reported_at, p.kind, p.sequence
              from payment_question q
              join instruction i on i.instruction_id = q.instruction_id
              join payout p on p.payout_id = i.payout_id
             where q.participant_id = $1
            """;

    private static final String ALL = SELECT + " order by q.month desc";

    private static final String LOCK = SELECT + " and q.month = $2 for update of q";

    private static final String ANSWER = """
            update payment_question set answered_at = $3, arrived = $4, amount = $5, verdict = $6
             where participant_id = $1 and month = $2
            """;

    private final Pool pool;
    private final AnswerCases cases;
    private final Clock clock;

    PaymentQuestions(Pool pool, AnswerCases cases, Clock clock) {
        this.pool = pool;
        this.cases = cases;
        this.clock = clock;
    }

    Uni<List<PaymentQuestionView>> of(UUID participantId) {
        Instant now = clock.instant();
        return pool.preparedQuery(ALL)
                .execute(Values.of(participantId))
                .map(rows -> Rows.list(rows, row -> view(row, given(row), now)));
    }

    /** Takes an answer; the same one again changes nothing. Fails with a refusal. */
    Uni<PaymentQuestionView> answer(UUID participantId, YearMonth month, Answer answer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate first = month.atDay(1);
        return pool.withTransaction(tx -> tx.preparedQuery(LOCK)
                .execute(Values.of(participantId, first))
                .map(rows -> Rows.first(rows, row -> row)
                        .orElseThrow(() -> Refusal.of(VerificationProblem.PAYMENT_QUESTION_UNKNOWN)
                                .toException()))
                .chain(row -> switch (status(row, now)) {
                    case LAPSED ->
                        throw Refusal.of(VerificationProblem.PAYMENT_QUESTION_CLOSED, Rows.instant(row, "closes_at"))
                                .toException();
                    case ANSWERED -> {
                        if (!answer.equals(given(row))) {
                            throw Refusal.of(VerificationProblem.PAYMENT_QUESTION_ANSWERED)
                                    .toException();
                        }
                        yield Uni.createFrom().item(view(row, answer, now));
                    }
                    case OPEN -> take(tx, row, answer, now).replaceWith(view(row, answer, now));
                }));
    }

    private Uni<Void> take(SqlConnection tx, Row row, Answer answer, Instant now) {
        boolean returned = Outcome.RETURNED.name().equals(row.getString("outcome"));
        AnswerVerdict verdict = answer.judge(returned, row.getLong("paid_amount"));
        return tx.preparedQuery(ANSWER)
                .execute(Values.of(
                        row.getUUID("participant_id"),
                        row.getLocalDate("month"),
                        now,
                        answer.arrived(),
                        answer.amount(),
                        verdict))
                .chain(() -> verdict.contradicts()
                        ? cases.open(
                                tx,
                                new AnswerCases.Contradiction(
                                        row.getUUID("instruction_id"),
                                        row.getUUID("payout_id"),
                                        row.getString("partner"),
                                        verdict.name(),
                                        answer.arrived() ? answer.amount() : 0),
                                now)
                        : Uni.createFrom().voidItem());
    }

    private static PaymentQuestionView view(Row row, Answer answer, Instant now) {
        return new PaymentQuestionView(
                YearMonth.from(row.getLocalDate("month")).toString(),
                row.getUUID("payout_id"),
                row.getString("partner"),
                row.getString("kind"),
                row.getInteger("sequence"),
                Rows.instant(row, "reported_at"),
                answer == null ? status(row, now) : QuestionStatus.ANSWERED,
                Rows.instant(row, "closes_at"),
                PaymentQuestionView.QUESTION,
                answer == null ? null : answer.arrived(),
                answer == null ? null : answer.amount());
    }

    private static QuestionStatus status(Row row, Instant now) {
        if (row.getValue("answered_at") != null) {
            return QuestionStatus.ANSWERED;
        }
        return now.isBefore(Rows.instant(row, "closes_at")) ? QuestionStatus.OPEN : QuestionStatus.LAPSED;
    }

    private static Answer given(Row row) {
        return row.getValue("answered_at") == null
                ? null
                : new Answer(row.getBoolean("arrived"), row.getLong("amount"));
    }
}
