package id.prakerja.draw.publication;

/** A package that is not what it claims to be; the message names the part, the line where one can be named, and what is wrong. */
final class TamperedException extends Exception {

    private static final long serialVersionUID = 1L;

    TamperedException(String where, String what) {
        super(where + " " + what);
    }

    TamperedException(PackagePart part, String what) {
        this(part.file(), what);
    }

    TamperedException(PackagePart part, String what, Throwable cause) {
        super(part.file() + " " + what, cause);
    }

    TamperedException(PackagePart part, int line, String what) {
        this("%s line %d".formatted(part.file(), line), what);
    }
}
