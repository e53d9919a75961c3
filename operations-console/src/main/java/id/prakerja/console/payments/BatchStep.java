package id.prakerja.console.payments;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one person of finance does with a batch. */
enum BatchStep {
    /** No further instruction of it is given. */
    PAUSE(BatchText.PAUSE, BatchText.PAUSE_NOTE),
    /** A paused one goes on. */
    RESUMPTION(BatchText.RESUME, BatchText.RESUME_NOTE),
    /** What has not been instructed waits for another one. */
    CANCELLATION(BatchText.CANCEL, BatchText.CANCEL_NOTE);

    private final BatchText title;
    private final BatchText note;

    BatchStep(BatchText title, BatchText note) {
        this.title = title;
        this.note = note;
    }

    /** The step of a name in an address. */
    static Optional<BatchStep> named(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** What it is called. */
    BatchText title() {
        return title;
    }

    /** What it does, to how many. */
    BatchText note() {
        return note;
    }

    /** Its name in addresses, of the page and of the service. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
