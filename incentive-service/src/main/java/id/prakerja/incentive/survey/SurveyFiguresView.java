package id.prakerja.incentive.survey;

import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The surveys of all participants.
 *
 * @param waiting those that open on a later day
 * @param open those that can be answered
 * @param answered those that were
 * @param lapsed those that were not in their time
 * @param overdue rewards that nothing stands against and that have not arrived within the days of the schedule
 * @param answers how many people gave each answer, by set of questions, version and question; texts are not counted
 */
@Schema(name = "SurveyFigures")
record SurveyFiguresView(
        @Schema(examples = "120000") long waiting,
        @Schema(examples = "84000") long open,
        @Schema(examples = "310000") long answered,
        @Schema(examples = "9000") long lapsed,
        @Schema(examples = "0") long overdue,

        @Schema(examples = "{\"EMPLOYMENT/1/WORK\": {\"EMPLOYED\": 120000, \"NONE\": 90000}}")
        SortedMap<String, SortedMap<String, Long>> answers) {}
