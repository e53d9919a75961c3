package id.prakerja.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.prakerja.pages.Grid.Cell;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Columns of a table: what each is called, and what it takes from an item that a service lists. Fields are named as in the service's
 * answer, one within another with a dot between them.
 */
public final class Columns {

    private final List<Column> all;

    /** No columns yet. */
    public Columns() {
        this(List.of());
    }

    private Columns(List<Column> all) {
        this.all = all;
    }

    private record Column(Phrase head, BiFunction<JsonNode, Language, Cell> cell) {}

    /** A column of any cell. */
    public Columns cell(Phrase head, Function<JsonNode, Cell> cell) {
        return inLanguage(head, (item, language) -> cell.apply(item));
    }

    private Columns inLanguage(Phrase head, BiFunction<JsonNode, Language, Cell> cell) {
        return new Columns(
                Stream.concat(all.stream(), Stream.of(new Column(head, cell))).toList());
    }

    /** Text; nothing where there is none. */
    public Columns text(Phrase head, String field) {
        return cell(head, item -> Cell.text(string(item, field)));
    }

    /** A number. */
    public Columns number(Phrase head, String field) {
        return cell(head, item -> Cell.number(at(item, field).asLong()));
    }

    /** Rupiah. */
    public Columns rupiah(Phrase head, String field) {
        return cell(head, item -> Cell.rupiah(at(item, field).asLong()));
    }

    /** A time, as the programme writes it. */
    public Columns time(Phrase head, String field) {
        return inLanguage(head, (item, language) -> Cell.text(Format.time(language, string(item, field))));
    }

    /** Rupiah that ought to be none. */
    public Columns difference(Phrase head, String field) {
        return cell(head, item -> {
            long rupiah = at(item, field).asLong();
            return Cell.state(Format.rupiah(rupiah), rupiah == 0);
        });
    }

    /**
     * Text that leads to what it names.
     *
     * @param path of the page, before the value of {@code id}
     * @param id the field that names it there; without a value the text leads nowhere
     */
    public Columns link(Phrase head, String field, String path, String id) {
        return cell(head, item -> {
            String named = string(item, id);
            return Cell.link(string(item, field), named.isEmpty() ? "" : path + named);
        });
    }

    /** The fields of an object, as items with a {@code name} and a {@code value}. */
    public static List<JsonNode> fields(JsonNode object) {
        return object.properties().stream()
                .<JsonNode>map(field -> JsonNodeFactory.instance
                        .objectNode()
                        .put("name", field.getKey())
                        .set("value", field.getValue()))
                .toList();
    }

    /**
     * The table of some items.
     *
     * @param empty what to say where there are none
     * @param next address of the next part, or empty
     * @param nextLabel what the link to it says
     */
    public Grid grid(
            String title, Language language, List<JsonNode> items, Phrase empty, String next, Phrase nextLabel) {
        return new Grid(
                title,
                all.stream().map(column -> column.head().in(language)).toList(),
                items.stream().map(item -> row(item, language)).toList(),
                empty.in(language),
                next,
                nextLabel.in(language));
    }

    private List<Cell> row(JsonNode item, Language language) {
        return all.stream().map(column -> column.cell().apply(item, language)).toList();
    }

    private static String string(JsonNode item, String field) {
        return at(item, field).asText("");
    }

    private static JsonNode at(JsonNode item, String field) {
        JsonNode found = item;
        for (String step : field.split("\\.", -1)) {
            found = found.path(step);
        }
        return found;
    }
}
