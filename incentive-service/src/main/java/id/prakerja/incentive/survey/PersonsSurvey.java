package id.prakerja.incentive.survey;

import id.prakerja.incentive.survey.domain.Answers;
import id.prakerja.incentive.survey.domain.QuestionSet;
import id.prakerja.incentive.survey.domain.SurveyStatus;
import id.prakerja.incentive.survey.domain.SurveyWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A survey of one participant as it is kept.
 *
 * @param participantId the person
 * @param wave in which the person was selected
 * @param sequence its number, from 1
 * @param window when it can be answered
 * @param questionSet name of the questions
 * @param questionVersion their version
 * @param questions what is asked
 * @param amount rupiah of the reward
 * @param paidWithinDays days within which it is paid
 * @param answeredAt when it was answered, UTC; null if it was not
 * @param answers what was answered; null if it was not
 */
record PersonsSurvey(
        UUID participantId,
        int wave,
        int sequence,
        SurveyWindow window,
        String questionSet,
        int questionVersion,
        List<AskedQuestion> questions,
        long amount,
        int paidWithinDays,
        Instant answeredAt,
        Answers answers) {

    QuestionSet set() {
        return new QuestionSet(questions.stream().map(AskedQuestion::question).toList());
    }

    /** The questions under one name for figures. */
    String questionsName() {
        return questionSet + "/" + questionVersion;
    }

    SurveyStatus status(Instant now) {
        return window.status(answeredAt != null, now);
    }

    PersonsSurvey answered(Answers given, Instant at) {
        return new PersonsSurvey(
                participantId,
                wave,
                sequence,
                window,
                questionSet,
                questionVersion,
                questions,
                amount,
                paidWithinDays,
                at,
                given);
    }

    /** As it is shown; what was answered to the participant alone. */
    SurveyView view(Instant now, boolean own) {
        SurveyStatus status = status(now);
        return new SurveyView(
                sequence,
                status,
                amount,
                window.opensAt(),
                window.closesAt(),
                answeredAt,
                answeredAt == null ? null : answeredAt.plus(Duration.ofDays(paidWithinDays)),
                questionSet,
                questionVersion,
                status == SurveyStatus.OPEN ? questions : null,
                own && answers != null ? all(answers) : null);
    }

    private static Map<String, String> all(Answers answers) {
        Map<String, String> all = new TreeMap<>(answers.choices());
        all.putAll(answers.words());
        return all;
    }
}
