/**
 * Waves: planning with terms, seats and the commitment to a secret seed; the life from PLANNED to SETTLED by operators and by the
 * calendar; each change published as {@code wave.changed}.
 *
 * <p>A wave is changed in the same transaction as whole batches of other rows (a draw, a determination). It is therefore written
 * by SQL on the caller's connection, not through a Hibernate session, which would have a connection of its own.
 */
package id.prakerja.selection.waves.wave;
