package id.prakerja.training.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** The training balance, and how its changes are stored. */
@ConfigMapping(prefix = "prakerja.training.account")
public interface AccountConfig {

    /** Month of the day on which a balance expires, 1 to 12. */
    @WithDefault("12")
    int balanceExpiryMonth();

    /** Last day of that month on which a balance can be spent. */
    @WithDefault("15")
    int balanceExpiryDay();

    /** Pause between two looks whether balances have expired. */
    @WithDefault("PT10M")
    Duration expiryInterval();

    /** Time zone in which that day ends. */
    @WithDefault("Asia/Jakarta")
    ZoneId timeZone();

    /** First four digits of every card number. */
    @WithDefault("9999")
    String cardPrefix();

    /** Card numbers taken from the counter at a time; a crash loses at most so many numbers, never issues one twice. */
    @WithDefault("1000")
    int cardBlock();

    /** How often a change is tried again when somebody else has changed the account in between; 503 after that. */
    @WithDefault("12")
    int attempts();

    /** The most changes written in one bulk. */
    @WithDefault("128")
    int maxGroup();

    /** Bulks under way at the same time. */
    @WithDefault("2")
    int maxInFlight();

    /** The most changes that may wait; one more is answered 503. */
    @WithDefault("10000")
    int maxQueued();
}
