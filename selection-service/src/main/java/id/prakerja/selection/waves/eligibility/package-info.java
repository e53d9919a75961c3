/**
 * Who may be drawn: the rules of a wave as plain values.
 */
package id.prakerja.selection.waves.eligibility;
