package id.prakerja.draw.selftest.domain;

/**
 * What is known of the people of a list and is not public, by their places on it. Only the statistics made of it are published.
 *
 * @param joinedAt when each joined, in milliseconds since 1970
 * @param channel how each registered, 0 to 99
 * @param gender of each, 0 to 99
 * @param ageBand of each, 0 to 99
 * @param byApplicant the places in the order of the applicant ids
 */
@SuppressWarnings("ArrayRecordComponent") // columns for millions, never compared
public record PrivateTraits(long[] joinedAt, byte[] channel, byte[] gender, byte[] ageBand, int[] byApplicant) {}
