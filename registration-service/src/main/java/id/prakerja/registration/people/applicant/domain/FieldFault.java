package id.prakerja.registration.people.applicant.domain;

import id.prakerja.refusal.ProblemCode;

/**
 * A value of a form that is not acceptable.
 *
 * @param field name of the field
 * @param problem why
 */
public record FieldFault(String field, ProblemCode problem) {}
