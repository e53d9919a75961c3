package id.prakerja.training.account.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a figure is counted by. Figures of a person have neither platform nor institution nor course.
 *
 * @param day of what is counted
 * @param wave by which the person was determined
 * @param province of the person, or null where it was not said
 * @param platformId who sold, or null
 * @param institutionId whose training, or null
 * @param courseId which training, or null
 */
public record Cell(LocalDate day, int wave, String province, String platformId, String institutionId, UUID courseId) {}
