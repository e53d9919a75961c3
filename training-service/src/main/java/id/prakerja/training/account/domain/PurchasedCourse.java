package id.prakerja.training.account.domain;

import java.util.UUID;

/**
 * The training as it was when bought; later changes of the course do not touch it.
 *
 * @param courseId the course
 * @param title its title
 * @param institutionId the institution that owns it
 * @param platformId the platform that sold it
 * @param price rupiah taken from the balance
 * @param hours how long it lasts; 0 where it was bought before that was kept
 */
public record PurchasedCourse(
        UUID courseId, String title, String institutionId, String platformId, long price, int hours) {}
