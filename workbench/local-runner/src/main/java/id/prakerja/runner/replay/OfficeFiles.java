package id.prakerja.runner.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.demo.DemoContext;
import id.prakerja.runner.demo.Person;
import id.prakerja.runner.failure.PlainFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Regional offices register people by files: each a hand-over record and a sheet, one province in each. */
record OfficeFiles(DemoContext demo) {

    private static final Set<String> ENDED = Set.of("DONE", "REFUSED");

    /** Sends the people in files, and waits until every row has gone in. */
    void register(List<Person> people) {
        List<List<Person>> sheets = people.stream().collect(Collectors.groupingBy(Person::province)).values().stream()
                .toList();
        List<String> files = demo.stages().each("Sending files of offices", sheets, this::send);
        demo.stages().await("Rows of offices registered", people.size(), () -> registered(files));
    }

    private String send(List<Person> people) {
        String province = people.get(0).province();
        String handOver = "560/%d-%s/DISNAKER/2020".formatted(demo.wave(), province);
        return demo.registration().sendSheet(province, handOver, people.size(), "NDJSON", sheet(people));
    }

    private long registered(List<String> files) {
        long accepted = 0;
        for (String file : files) {
            JsonNode view = demo.registration().sheet(file);
            if (ENDED.contains(view.path("status").asText())
                    && view.path("rejected").asLong() > 0) {
                throw new PlainFailure("The file %s of an office was not taken whole: %s".formatted(file, view));
            }
            accepted += view.path("accepted").asLong();
        }
        return accepted;
    }

    /** A form on paper has no declaration to tick: the office states it. */
    private static byte[] sheet(List<Person> people) {
        try (ByteArrayOutputStream lines = new ByteArrayOutputStream()) {
            for (Person person : people) {
                ObjectNode row = (ObjectNode) Json.tree(Json.bytes(person));
                row.remove("declarationAccepted");
                lines.write(Json.bytes(row));
                lines.write('\n');
            }
            return lines.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
