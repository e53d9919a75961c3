package id.prakerja.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A form.
 *
 * @param title what it is for
 * @param action where it is sent
 * @param method {@code post} or, with a file, {@code upload}, both with the token against forgery; or {@code get}
 * @param note what will happen, in numbers where it changes something
 * @param fields what is asked
 * @param submit what the button says
 * @param tone {@code plain}, or {@code danger} where it cannot be taken back
 */
public record Form(
        String title, String action, String method, String note, List<Field> fields, String submit, String tone)
        implements Section {

    /** Name of the field with the key under which what the form asks for is done once. */
    public static final String KEY = "key";

    /** A form that changes something. */
    public static Form post(
            String title, String action, String note, List<Field> fields, String submit, boolean danger) {
        List<Field> all = new ArrayList<>(fields);
        all.add(Field.hidden(KEY, UUID.randomUUID().toString()));
        return new Form(title, action, "post", note, all, submit, danger ? "danger" : "plain");
    }

    /** A form that sends a file; where htmx runs, a bar in it can show how much of it has gone. */
    public static Form upload(String title, String action, String note, List<Field> fields, String submit) {
        Form form = post(title, action, note, fields, submit, false);
        return new Form(title, action, "upload", note, form.fields(), submit, form.tone());
    }

    /** A form that asks for another page. */
    public static Form get(String title, String action, List<Field> fields, String submit) {
        return new Form(title, action, "get", "", fields, submit, "plain");
    }

    /**
     * A field.
     *
     * @param name as sent
     * @param label as asked
     * @param type of the input; {@code hidden} and {@code select} among them
     * @param value given before
     * @param options of a {@code select}
     * @param required whether it must be given
     */
    public record Field(String name, String label, String type, String value, List<Choice> options, boolean required) {

        /** A text that must be given. */
        public static Field text(String name, String label) {
            return new Field(name, label, "text", "", List.of(), true);
        }

        /** A text that may be left out. */
        public static Field optional(String name, String label, String value) {
            return new Field(name, label, "text", value, List.of(), false);
        }

        /** A whole number that must be given. */
        public static Field number(String name, String label) {
            return new Field(name, label, "number", "", List.of(), true);
        }

        /** A day that must be given. */
        public static Field day(String name, String label) {
            return new Field(name, label, "date", "", List.of(), true);
        }

        /** A day and time in the programme's time zone. */
        public static Field moment(String name, String label) {
            return new Field(name, label, "datetime-local", "", List.of(), true);
        }

        /** A file that must be given. */
        public static Field file(String name, String label) {
            return new Field(name, label, "file", "", List.of(), true);
        }

        /** What is ticked, and then sent with this value. */
        public static Field tick(String name, String label, String value, boolean required) {
            return new Field(name, label, "checkbox", value, List.of(), required);
        }

        /** What the page knows already. */
        public static Field hidden(String name, String value) {
            return new Field(name, "", "hidden", value, List.of(), false);
        }

        /** One of some, shown as they are sent. */
        public static Field select(String name, String label, List<String> options, String value) {
            return choice(
                    name,
                    label,
                    options.stream().map(option -> new Choice(option, option)).toList(),
                    value);
        }

        /** One of some. */
        public static Field choice(String name, String label, List<Choice> options, String value) {
            return new Field(name, label, "select", value, options, true);
        }
    }

    /**
     * What can be chosen.
     *
     * @param value as sent
     * @param label as shown
     */
    public record Choice(String value, String label) {}
}
