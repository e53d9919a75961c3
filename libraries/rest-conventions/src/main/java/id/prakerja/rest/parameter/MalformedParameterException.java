package id.prakerja.rest.parameter;

import jakarta.ws.rs.BadRequestException;

/** A parameter has a value that cannot be read. Of a kind that the framework passes on as it is. */
final class MalformedParameterException extends BadRequestException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    MalformedParameterException(String parameter, Throwable cause) {
        super(cause);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
