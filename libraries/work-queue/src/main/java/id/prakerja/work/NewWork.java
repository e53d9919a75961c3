package id.prakerja.work;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * Work to be done.
 *
 * @param key names it in its queue, for example by the id of what it is about. Work that waits already goes on waiting as it was;
 *     work that had failed waits anew
 * @param lane whose turns it shares in a fair queue; empty elsewhere
 * @param priority lower comes first; in a fair queue, work of 1 and more gets its lane's share alone
 * @param details small, and naming nobody; the rest lies in the feature's tables
 * @param delay before its first turn
 * @param worthFor after which it is not worth doing and fails as expired; null for ever
 */
public record NewWork(String key, String lane, int priority, JsonObject details, Duration delay, Duration worthFor) {

    /** Refuses work without a key. */
    public NewWork {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(delay, "delay");
    }

    /** Work that is due at once. */
    public static NewWork of(String key) {
        return new NewWork(key, "", 0, new JsonObject(), Duration.ZERO, null);
    }

    /** Work that is due at once. */
    public static NewWork of(UUID key) {
        return of(key.toString());
    }

    /** In this lane. */
    public NewWork lane(String value) {
        return new NewWork(key, value, priority, details, delay, worthFor);
    }

    /** With this priority. */
    public NewWork priority(int value) {
        return new NewWork(key, lane, value, details, delay, worthFor);
    }

    /** With these details. */
    public NewWork details(JsonObject value) {
        return new NewWork(key, lane, priority, value, delay, worthFor);
    }

    /** Not before so long. */
    public NewWork delay(Duration value) {
        return new NewWork(key, lane, priority, details, value, worthFor);
    }

    /** Not after so long. */
    public NewWork worthFor(Duration value) {
        return new NewWork(key, lane, priority, details, delay, value);
    }
}
