package id.prakerja.registration.pages.frame;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A page for an applicant.
 *
 * @param title what it shows
 * @param language {@code en} or {@code id}
 * @param other the other language's code
 * @param otherName the other language in its own words
 * @param skip the link over the menu
 * @param menu where else to go; empty for who has not signed in
 * @param signOut the button, or empty
 * @param sections its parts, rendered
 */
record ApplicantPage(
        String title,
        String language,
        String other,
        String otherName,
        String skip,
        List<Way> menu,
        String signOut,
        List<RawString> sections)
        implements TemplateInstance {

    /**
     * Where one can go.
     *
     * @param label what is there
     * @param href its address
     */
    record Way(String label, String href) {}
}
