package id.prakerja.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.suite.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phones of made-up people: the one-time codes that lie in registration's development outbox instead of being sent. All people look
 * through the same eyes: one look shows the latest messages to everybody.
 */
final class Mailbox {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Supplier<JsonNode> messages;
    private final Duration patience;
    private final Map<String, String> latest = new ConcurrentHashMap<>();
    private final ReentrantLock eyes = new ReentrantLock();
    private final LongSupplier nanoTime;
    private long nextLook;

    /**
     * A mailbox for all.
     *
     * @param messages asks for the latest messages, the latest first
     * @param patience how long a message is waited for
     */
    Mailbox(Supplier<JsonNode> messages, Duration patience) {
        this(messages, patience, System::nanoTime);
    }

    /** One whose looks are counted from another clock, in nanoseconds that only grow. */
    Mailbox(Supplier<JsonNode> messages, Duration patience, LongSupplier nanoTime) {
        this.messages = messages;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.nextLook = nanoTime.getAsLong();
    }

    /** Looks for new messages, unless somebody is at it or has just done so. */
    void look() {
        if (eyes.tryLock()) {
            try {
                if (nanoTime.getAsLong() - nextLook >= 0) {
                    read(messages.get());
                    nextLook = nanoTime.getAsLong() + LOOK_EVERY.toNanos();
                }
            } finally {
                eyes.unlock();
            }
        }
    }

    /**
     * Waits for a code.
     *
     * @param recipient phone number
     * @param tried codes that were no good
     * @return the code of the latest message; empty if none comes
     */
    Optional<String> code(String recipient, Set<String> tried) {
        Waiting.until(() -> isThere(recipient, tried), PAUSE, patience);
        return untried(recipient, tried);
    }

    private boolean isThere(String recipient, Set<String> tried) {
        if (untried(recipient, tried).isEmpty()) {
            look();
        }
        return untried(recipient, tried).isPresent();
    }

    private Optional<String> untried(String recipient, Set<String> tried) {
        return Optional.ofNullable(latest.get(recipient)).filter(code -> !tried.contains(code));
    }

    private void read(JsonNode latestFirst) {
        for (int i = latestFirst.size() - 1; i >= 0; i--) {
            JsonNode message = latestFirst.get(i);
            Matcher code = CODE.matcher(message.path("text").asText());
            if (code.find()) {
                latest.put(message.path("recipient").asText(), code.group());
            }
        }
    }
}
