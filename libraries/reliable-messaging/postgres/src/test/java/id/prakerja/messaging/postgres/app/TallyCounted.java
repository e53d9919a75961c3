package id.prakerja.messaging.postgres.app;

/**
 * The test application's event.
 *
 * @param owner whose tally
 * @param number what was counted
 */
public record TallyCounted(String owner, int number) {}
