/**
 * What lets everyone check a draw: the public result package of a wave, and each person's own proof. Both are read from the draw's
 * immutable record; the format is specified in {@code docs/draw.md}.
 */
package id.prakerja.selection.draw.proof;
