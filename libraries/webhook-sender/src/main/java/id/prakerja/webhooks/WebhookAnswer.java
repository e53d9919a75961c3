package id.prakerja.webhooks;

import java.time.Duration;
import java.util.Optional;

/**
 * What a receiver has answered.
 *
 * @param status HTTP status; 0 if there was no answer, and nobody knows whether the message was taken
 * @param retryAfter how long it wants to be left alone
 * @param said for people: the status, or why there is none
 */
public record WebhookAnswer(int status, Optional<Duration> retryAfter, String said) {

    private static final int GONE = 410;

    static WebhookAnswer none(String why) {
        return new WebhookAnswer(0, Optional.empty(), why);
    }

    /** Whether the receiver has the message. */
    public boolean taken() {
        return status >= 200 && status < 300;
    }

    /** Whether the receiver wants no more messages. */
    public boolean gone() {
        return status == GONE;
    }
}
