package id.prakerja.registration.waves.joining;

/**
 * Somebody's joining as it is kept.
 *
 * @param requestKey digest of sender and idempotency key; null for entries that nobody has asked for over HTTP
 * @param answer what was answered
 */
@SuppressWarnings("ArrayRecordComponent") // compared by itself
record KeptJoin(byte[] requestKey, Joined answer) {}
