package id.prakerja.training.account.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant's word that one platform may sell them one course at one price. Short-lived, and used by one purchase.
 *
 * @param code what the participant hands to the platform, 12 characters
 * @param courseId the course
 * @param platformId the platform that may sell it
 * @param price what may be taken from the balance, in rupiah
 * @param expiresAt first instant at which it is no longer good, UTC
 */
public record Consent(String code, UUID courseId, String platformId, long price, Instant expiresAt) {

    /** Whether this is what the participant has agreed to. */
    boolean covers(PurchasedCourse course) {
        return courseId.equals(course.courseId()) && platformId.equals(course.platformId()) && price == course.price();
    }
}
