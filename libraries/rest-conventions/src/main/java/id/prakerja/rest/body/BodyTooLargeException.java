package id.prakerja.rest.body;

import java.io.IOException;

/** A body is larger than allowed. A failure of reading, for it passes through readers that wrap any other. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("The body is larger than allowed");
    }
}
