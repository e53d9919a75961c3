package id.prakerja.registration.people.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How notices are sent. SMTP is configured under {@code quarkus.mailer}. */
@ConfigMapping(prefix = "prakerja.notices")
public interface NoticeConfig {

    /** Carriers of messages. */
    enum Mode {
        /** Messages are kept for an operator to read instead of being sent: with made-up people alone. */
        OUTBOX,
        /** SMTP and the SMS gateway behind {@link #smsUrl()}. */
        GATEWAY
    }

    /** Which carrier is used. */
    @WithDefault("gateway")
    Mode mode();

    /** Base address of the SMS gateway; needed where the mode is {@code gateway}. */
    Optional<URI> smsUrl();

    /** Bearer token for the SMS gateway. */
    Optional<String> smsToken();

    /** Sender of e-mail. */
    @WithDefault("no-reply@prakerja.local")
    String mailFrom();

    /** How long one message may take. */
    @WithDefault("PT10S")
    Duration timeout();

    /** Messages per second that the carriers have agreed to take, of all instances of the service together. */
    @WithDefault("3000")
    int ratePerSecond();

    /** Messages under way at the same time: each waits for its carrier by itself. */
    @WithDefault("1000")
    int parallelCalls();

    /** Refusals of a message by its carrier after which it is set aside for an operator. */
    @WithDefault("5")
    int mostRefusals();

    /** Time between two looks when nothing was to be sent. */
    @WithDefault("PT0.5S")
    Duration pollInterval();

    /** How long a claimed notice waits before somebody else may send it: longer than {@link #timeout()}. */
    @WithDefault("PT1M")
    Duration lease();

    /** Pause after a failed attempt; doubles with each attempt, with jitter. */
    @WithDefault("PT2S")
    Duration backoff();

    /** Longest pause after failed attempts. */
    @WithDefault("PT15M")
    Duration backoffLimit();

    /** How long a notice that is no code is worth sending; then it is set aside for an operator. */
    @WithDefault("P3D")
    Duration giveUpAfter();
}
