package id.prakerja.selection.waves.secret;

import id.prakerja.sealed.SealedData;
import id.prakerja.selection.waves.wave.domain.Commitments;

/**
 * The new secrets of a wave.
 *
 * @param commitments to both, for everyone
 * @param seed of the draw, encrypted for the database
 * @param pseudonymKey of entry ids and family codes, likewise
 */
public record SealedSecrets(Commitments commitments, SealedData seed, SealedData pseudonymKey) {}
