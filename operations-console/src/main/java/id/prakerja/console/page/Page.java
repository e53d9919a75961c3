package id.prakerja.console.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A whole page.
 *
 * @param title what it shows
 * @param language {@code en} or {@code id}
 * @param user who looks at it
 * @param menu where else to go
 * @param words of the frame
 * @param live address of the page itself where it renews itself, or empty
 * @param sections its parts, rendered
 */
public record Page(
        String title,
        String language,
        String user,
        List<MenuItem> menu,
        Words words,
        String live,
        List<RawString> sections)
        implements TemplateInstance {

    /**
     * A page to go to.
     *
     * @param label what it shows
     * @param href where it is
     * @param current whether it is the present one
     */
    public record MenuItem(String label, String href, boolean current) {}

    /**
     * Words of the frame.
     *
     * @param skip the link over the menu
     * @param menu name of the menu
     * @param signOut the button
     * @param otherLanguage the other language in its own words
     * @param otherCode its code
     */
    public record Words(String skip, String menu, String signOut, String otherLanguage, String otherCode) {}
}
