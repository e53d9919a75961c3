/**
 * The two secrets of a wave, made at planning and kept sealed: the seed of its draw, until the draw reveals it, and the key of its pseudonyms, for
 * good. What was committed to before the opening is neither of them, but their hashes.
 */
package id.prakerja.selection.waves.secret;
