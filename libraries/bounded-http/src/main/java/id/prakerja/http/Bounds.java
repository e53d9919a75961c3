package id.prakerja.http;

import java.time.Duration;

/**
 * What of an answer is waited for.
 *
 * @param bytes most bytes of its body
 * @param within time from the request to its last byte
 */
public record Bounds(int bytes, Duration within) {}
