package id.prakerja.console.session;

import id.prakerja.console.page.Note;
import id.prakerja.console.page.Page;
import id.prakerja.console.page.Section;
import id.prakerja.console.text.Language;
import id.prakerja.console.text.Text;
import io.quarkus.qute.RawString;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Who looks at a page, in which language; frames what is shown. */
@RequestScoped
public class Viewer {

    /** Keeps the language that was chosen. */
    static final String LANGUAGE_COOKIE = "language";

    private final SecurityIdentity identity;
    private final RoutingContext request;

    Viewer(SecurityIdentity identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    /** The language chosen, or the browser's. */
    public Language language() {
        Cookie chosen = request.request().getCookie(LANGUAGE_COOKIE);
        return Language.of(chosen == null ? request.request().getHeader("Accept-Language") : chosen.getValue());
    }

    /** A text in the viewer's language. */
    public String say(Text text, String... details) {
        return text.in(language(), details);
    }

    /** Whether the user has a role of the programme. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** A sentence on a service that has no answer for this user. */
    public Note excuse(boolean forbidden) {
        return new Note(say(forbidden ? Text.NOT_YOURS : Text.AWAY), "calm");
    }

    /** A page that stands still. */
    public Page page(Place place, String title, List<? extends Section> sections) {
        return page(place, title, sections, "");
    }

    /**
     * A page.
     *
     * @param place where in the menu it stands
     * @param live its own address where it renews itself, or empty
     */
    public Page page(Place place, String title, List<? extends Section> sections, String live) {
        Language language = language();
        return new Page(
                title,
                language.code(),
                identity.getPrincipal().getName(),
                List.of(Place.values()).stream()
                        .map(each -> new Page.MenuItem(say(each.title()), each.href(), each == place))
                        .toList(),
                new Page.Words(
                        say(Text.SKIP),
                        say(Text.MENU),
                        say(Text.SIGN_OUT),
                        say(Text.OTHER_LANGUAGE),
                        language.other().code()),
                live,
                sections.stream()
                        .map(section -> new RawString(section.render()))
                        .toList());
    }
}
