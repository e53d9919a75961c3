package id.prakerja.training.account.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * The participant's opinion of a training.
 *
 * @param rating 1 (poor) to 5 (excellent)
 * @param comment in the participant's words, or null
 * @param writtenAt when the participant first gave one, UTC
 * @param reviewedAt when this one was given, UTC
 */
public record Review(int rating, String comment, Instant writtenAt, Instant reviewedAt) {

    /** The first opinion. */
    public static Review first(int rating, String comment, Instant at) {
        return new Review(rating, comment, at, at);
    }

    /** Another opinion in its place; the same again is this one. */
    Review changed(int otherRating, String otherComment, Instant at) {
        return otherRating == rating && Objects.equals(otherComment, comment)
                ? this
                : new Review(otherRating, otherComment, writtenAt, at);
    }
}
