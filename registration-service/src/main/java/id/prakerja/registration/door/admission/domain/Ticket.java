package id.prakerja.registration.door.admission.domain;

/**
 * A place in the line.
 *
 * @param arrivedAt when the person first came, microseconds of UTC
 */
public record Ticket(long arrivedAt) {}
