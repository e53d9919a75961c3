package id.prakerja.registration.people.applicant;

import io.vertx.pgclient.PgException;

/** What the database says where two people would have the same NIK, phone or e-mail address, whoever comes at the same moment. */
public final class UniqueViolation {

    private static final String UNIQUE_VIOLATION = "23505";

    private UniqueViolation() {}

    /** Whether that is what has failed. */
    public static boolean is(Throwable failure) {
        return failure instanceof PgException pg && UNIQUE_VIOLATION.equals(pg.getSqlState());
    }
}
