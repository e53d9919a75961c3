package id.prakerja.console.gateway;

import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
import java.util.Optional;

/**
 * A list of a service as a page shows it, part by part: where the service has it, where the page is, and from which place on. What
 * narrows it stands in both addresses under the same name, so that the way to the next part keeps it.
 */
public final class Listing {

    private static final int SHOWN = 100;

    private final Service service;
    private final String path;
    private final String page;
    private final int size;
    private final String cursor;

    private Listing(Service service, String path, String page, int size, String cursor) {
        this.service = service;
        this.path = path;
        this.page = page;
        this.size = size;
        this.cursor = cursor;
    }

    /**
     * All of a list, a hundred items a part.
     *
     * @param path of the list, with what this page always asks for
     * @param page address of the page that shows it
     */
    public static Listing of(Service service, String path, String page) {
        return new Listing(service, path, page, SHOWN, null);
    }

    /** What of it has a certain value; all of it where none is given. */
    public Listing only(String name, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        String parameter = name + "=" + ApiCalls.part(value);
        return new Listing(service, with(path, parameter), with(page, parameter), size, cursor);
    }

    /** The same in parts of another size. */
    public Listing inPartsOf(int items) {
        return new Listing(service, path, page, items, cursor);
    }

    /** The part that begins at a place which the part before it has named; the first one where there is none. */
    public Listing from(String place) {
        return new Listing(service, path, page, size, place);
    }

    /** The part after one that was answered; none after the last. */
    public Optional<Listing> after(Answer part) {
        String next = part.body().path("nextCursor").asText("");
        return next.isEmpty() ? Optional.empty() : Optional.of(from(next));
    }

    /** Address of the page with this part. */
    public String page() {
        return at(page);
    }

    /** Who lists it. */
    Service service() {
        return service;
    }

    /** Where the service has this part. */
    String path() {
        return at(with(path, "limit=" + size));
    }

    private String at(String address) {
        return cursor == null ? address : with(address, "cursor=" + ApiCalls.part(cursor));
    }

    private static String with(String address, String parameter) {
        return address + (address.indexOf('?') < 0 ? "?" : "&") + parameter;
    }
}
