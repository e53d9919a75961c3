/**
 * The clock that counts: the database's, so that all replicas decide by the same time.
 */
package id.prakerja.selection.clock;
