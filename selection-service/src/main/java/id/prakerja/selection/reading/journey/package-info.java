/**
 * One person's way through the waves, as selection knows it.
 */
package id.prakerja.selection.reading.journey;
