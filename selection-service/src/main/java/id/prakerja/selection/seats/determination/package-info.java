/**
 * Making participants of the selected by a decree, and publishing each exactly once, in one transaction.
 */
package id.prakerja.selection.seats.determination;
