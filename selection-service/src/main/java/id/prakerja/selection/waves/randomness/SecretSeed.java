package id.prakerja.selection.waves.randomness;

/**
 * A new secret seed.
 *
 * @param commitment lower-case hex SHA-256 of it, for everyone
 * @param sealed the seed itself, encrypted for the database
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the vault to the database, never compared
public record SecretSeed(String commitment, byte[] sealed) {}
