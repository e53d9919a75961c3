/**
 * The events that cross between the services, one record per topic. No behaviour lives here: a record is what is written, and
 * {@code schemas/}, {@code samples/} and {@code asyncapi.yaml} beside it say the same to everybody else.
 *
 * <p>Rules for a change: a field is added, never removed, renamed or given another meaning; a new sample is added beside the old
 * ones, which stay for ever, since records like them stay in topics; anything else is a new topic.
 */
package id.prakerja.events;
