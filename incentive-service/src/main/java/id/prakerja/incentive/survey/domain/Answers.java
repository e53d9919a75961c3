package id.prakerja.incentive.survey.domain;

import java.util.SortedMap;

/**
 * What a participant has answered, by the codes of the questions.
 *
 * @param choices answers that are counted
 * @param words answers in the participant's own words
 */
public record Answers(SortedMap<String, String> choices, SortedMap<String, String> words) {}
