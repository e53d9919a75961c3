package id.prakerja.messaging.mongo;

/**
 * A document that may hold pending events.
 *
 * @param collection its collection
 * @param id its {@code _id}
 */
record Aggregate(String collection, Object id) {}
