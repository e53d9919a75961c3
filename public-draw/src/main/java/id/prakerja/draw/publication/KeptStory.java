package id.prakerja.draw.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What all that was kept of a wave says beyond the package: it must be one story, whoever tells it and when. */
final class KeptStory {

    private final Map<String, Said> said = new HashMap<>();
    private final List<Own> own = new ArrayList<>();

    /** What one file says. */
    private record Said(String file, String value) {}

    /**
     * An entry that was opened.
     *
     * @param file where
     * @param entryId the entry
     */
    record Own(String file, UUID entryId) {}

    /** Takes what a file says; whatever says something else of the same is named. */
    void tell(String file, String what, String value) throws TamperedException {
        Said before = said.putIfAbsent(what, new Said(file, value));
        if (before != null && !before.value().equals(value)) {
            throw new TamperedException(file, "has another %s than %s".formatted(what, before.file()));
        }
    }

    void open(String file, UUID entryId) {
        own.add(new Own(file, entryId));
    }

    List<Own> own() {
        return own;
    }

    /** Digest of the list that was published for a stage; null if nothing says it. */
    String list(String stage) {
        return value("list of " + stage);
    }

    /** Whether a stage made as many participants as was said of it, if anything was. */
    boolean agrees(String stage, int participants) {
        String value = value("participants of " + stage);
        return value == null || value.equals(Integer.toString(participants));
    }

    private String value(String what) {
        Said found = said.get(what);
        return found == null ? null : found.value();
    }
}
