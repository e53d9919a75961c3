/**
 * Participants after the determination: first purchase, revocation, recovered seats, settlement of the wave.
 */
package id.prakerja.selection.participants.participant;
