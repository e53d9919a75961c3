/**
 * Judging the people of a wave by its rules: at the freeze, again before the determination and before a refill, for one person,
 * and as a dry run. Each judgement that has an effect names the rule set and the list versions.
 */
package id.prakerja.selection.candidates.screening;
