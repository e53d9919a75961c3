/**
 * Counts of a wave and of the programme.
 */
package id.prakerja.selection.reading.figures;
