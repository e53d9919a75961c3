package id.prakerja.draw.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.EntryList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody has beside the package: records that were kept when they were public, entries of the public log, a person's own result, and the
 * determination lists of the wave, in the order of their stages.
 */
final class KeptFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<JsonNode>> records = new LinkedHashMap<>();
    private final List<DeterminationFile> lists = new ArrayList<>();
    private final KeptStory story = new KeptStory();

    private KeptFiles() {}

    /** Reads the files; each has one JSON object, or one a line. */
    static KeptFiles read(List<Path> files) throws TamperedException, IOException {
        KeptFiles kept = new KeptFiles();
        for (Path file : files) {
            String name = file.getFileName().toString();
            byte[] content = Files.readAllBytes(file);
            List<JsonNode> objects = objects(name, content);
            // Where nothing changed after the draw, the list has no line.
            if (content.length == 0
                    || objects.stream()
                            .findFirst()
                            .filter(DeterminationFile::isLine)
                            .isPresent()) {
                kept.lists.add(DeterminationFile.read(name, content, objects));
            } else {
                kept.records.put(name, objects);
            }
        }
        return kept;
    }

    private static List<JsonNode> objects(String name, byte[] content) throws TamperedException, IOException {
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(content)) {
            return values.readAll();
        } catch (JsonProcessingException malformed) {
            throw new TamperedException(name, "is not JSON");
        }
    }

    /** Compares the records with the parameters and with one another. */
    void compare(DrawParameters parameters, List<String> checks) throws TamperedException {
        for (Map.Entry<String, List<JsonNode>> record : records.entrySet()) {
            int agreed = KeptRecord.compare(record.getKey(), record.getValue(), parameters, story);
            checks.add("%s: agrees in %d values".formatted(record.getKey(), agreed));
        }
    }

    /** Looks for the entries that were opened. */
    void find(EntryList entries, List<String> checks) throws TamperedException {
        for (KeptStory.Own own : story.own()) {
            if (!isListed(entries, own.entryId())) {
                throw new TamperedException(own.file(), "has an entry that is not on the list");
            }
            checks.add("%s: entry %s is on the list, and is the person's".formatted(own.file(), own.entryId()));
        }
    }

    private static boolean isListed(EntryList entries, UUID id) {
        for (int place = 0; place < entries.size(); place++) {
            if (entries.id(place).equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Repeats what was decided after the draw. */
    void determine(DrawOutcome outcome, int familyCap, List<String> checks, List<String> notes)
            throws TamperedException {
        DeterminationCheck check = lists.isEmpty() ? null : new DeterminationCheck(outcome, familyCap);
        for (int i = 0; i < lists.size(); i++) {
            DeterminationFile list = lists.get(i);
            String stage = i == 0 ? "DETERMINATION" : "REFILL-" + i;
            int before = check.seats();
            check.check(list, i == 0);
            String published = story.list(stage);
            if (published != null && !published.equals(list.digest())) {
                throw new TamperedException(list.name(), "is not the list that was published with its decree");
            }
            int participants = i == 0 ? check.seats() : seated(list);
            if (!story.agrees(stage, participants)) {
                throw new TamperedException(
                        list.name(), "makes %d participants, its decree another number".formatted(participants));
            }
            checks.add("%s: %s follows from the draw, of %d seats %d lines, SHA-256 %s"
                    .formatted(list.name(), stage, before, list.lines().size(), list.digest()));
            if (published == null) {
                notes.add("nothing that was kept says which list was published with the decree of " + stage);
            }
        }
    }

    private static int seated(DeterminationFile list) {
        return (int) list.lines().stream()
                .filter(line -> line.action() == DeterminationLine.Action.SEATED)
                .count();
    }
}
