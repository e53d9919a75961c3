package id.prakerja.runner.client;

import id.prakerja.runner.failure.PlainFailure;

/** A service answered with a problem; the code is stable, the detail is for people. */
public final class ApiException extends PlainFailure {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ApiException(String request, int status, String code, String detail) {
        super("%s was answered %d %s: %s".formatted(request, status, code, detail));
        this.status = status;
        this.code = code;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Stable code of the problem, or empty if the answer had none. */
    public String code() {
        return code;
    }
}
