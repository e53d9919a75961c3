package id.prakerja.training.account.domain;

import java.time.Instant;

/**
 * The answer to a request, kept with its effect so that a repetition gets the same.
 *
 * @param requestKey the partner and its event id
 * @param contentDigest digest of the request's address and content; the same id with another digest is a mistake
 * @param body the answer as JSON
 * @param answeredAt when, UTC
 */
public record Answer(String requestKey, String contentDigest, String body, Instant answeredAt) {}
