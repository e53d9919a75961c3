package id.prakerja.uploads;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;

/** A part does not begin where the file ends so far; the answer says in a header where it does. */
final class OffsetMismatchException extends RefusedException {

    private final long expected;

    OffsetMismatchException(long expected) {
        super(Refusal.of(UploadProblem.UPLOAD_OFFSET_MISMATCH, Long.toString(expected)));
        this.expected = expected;
    }

    long expected() {
        return expected;
    }
}
