package id.prakerja.selection.lifecycle;

/**
 * What somebody is answered.
 *
 * @param code {@link #OK}, or the code of the refusal
 * @param id of the proposal, where it is one
 * @param hash of the proposal's content, where it is one
 */
record Answer(String code, String id, String hash) {

    static final String OK = "OK";

    static Answer ok() {
        return new Answer(OK, null, null);
    }
}
