/**
 * Filling freed seats of a wave from its reserve list, by a further decree, while the wave's terms allow it.
 */
package id.prakerja.selection.seats.refill;
