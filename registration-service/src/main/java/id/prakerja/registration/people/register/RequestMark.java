package id.prakerja.registration.people.register;

/**
 * By what a registration that is sent again is known.
 *
 * @param key digest of sender and idempotency key
 * @param content digest of the form
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
record RequestMark(byte[] key, byte[] content) {

    /** Of the rows of a file, which are counted by their place in it. */
    static final RequestMark NONE = new RequestMark(null, null);
}
