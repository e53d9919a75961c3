package id.prakerja.messaging.mongo.app;

/**
 * The test application's event.
 *
 * @param owner whose tally
 * @param number what was counted
 */
public record TallyCounted(String owner, int number) {}
