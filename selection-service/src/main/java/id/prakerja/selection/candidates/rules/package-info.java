/** The rules of a wave on who may be drawn: every version of them, and their change by two people. */
package id.prakerja.selection.candidates.rules;
