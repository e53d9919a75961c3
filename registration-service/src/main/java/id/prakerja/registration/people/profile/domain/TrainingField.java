package id.prakerja.registration.people.profile.domain;

/** Fields in which trainings are offered. */
public enum TrainingField {
    /** Computers, programming, digital marketing. */
    DIGITAL,
    /** Selling and marketing. */
    SALES,
    /** Foreign languages. */
    LANGUAGE,
    /** Food and drink. */
    CULINARY,
    /** Farming and fishing. */
    AGRICULTURE,
    /** Construction and mechanics. */
    TECHNICAL,
    /** Design, photography, film. */
    CREATIVE,
    /** Beauty, care and health. */
    CARE,
    /** Book-keeping and offices. */
    ADMINISTRATION,
    /** Driving and logistics. */
    TRANSPORT,
    /** Running a small business. */
    ENTREPRENEURSHIP
}
