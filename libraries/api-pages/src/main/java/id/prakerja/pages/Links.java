package id.prakerja.pages;

import java.util.List;

/**
 * Ways from here, such as files to take away.
 *
 * @param links the ways
 */
public record Links(List<Link> links) implements Section {

    /**
     * A way.
     *
     * @param label where it leads
     * @param href the address
     */
    public record Link(String label, String href) {}
}
