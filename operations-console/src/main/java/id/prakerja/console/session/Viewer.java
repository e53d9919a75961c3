package id.prakerja.console.session;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Listing;
import id.prakerja.console.page.Page;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Grid;
import id.prakerja.pages.Language;
import id.prakerja.pages.Note;
import id.prakerja.pages.Phrase;
import id.prakerja.pages.Section;
import io.quarkus.qute.RawString;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

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
    public String say(Phrase phrase, String... details) {
        return phrase.in(language(), details);
    }

    /** An instant of JSON as it is read in that language. */
    public String time(String instant) {
        return Format.time(language(), instant);
    }

    /** The user's account, as the services know it. */
    public String account() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** Whether the user has a role of the programme. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** A sentence on a service that has no answer for this user. */
    public Note excuse(boolean forbidden) {
        return new Note(say(forbidden ? Text.NOT_YOURS : Text.AWAY), "calm");
    }

    /** Why a service did not do or show what was asked. */
    public Note refusal(Answer answer) {
        return answer.code().isEmpty()
                ? excuse(answer.isForbidden())
                : new Note(answer.sentence(language().code()), answer.isForbidden() ? "calm" : "bad");
    }

    /** That it is done, or waits for a second person, or why neither. */
    public Note outcome(Answer answer) {
        boolean isProposal = answer.body().hasNonNull("contentHash")
                && "PENDING".equals(answer.body().path("status").asText());
        return answer.isOk() ? new Note(say(isProposal ? Text.PREPARED : Text.DONE), "good") : refusal(answer);
    }

    /** A table of some items. */
    public Grid table(String title, Columns columns, List<JsonNode> items) {
        return columns.grid(title, language(), items, Text.NOTHING, "", Text.NEXT);
    }

    /** A table of what a service lists; or why there is none. */
    public Section table(String title, Columns columns, Answer list) {
        return list.isOk() ? table(title, columns, list.items()) : refusal(list);
    }

    /** A table of one item, or of those that are written within another one. */
    public Grid table(String title, Columns columns, JsonNode within) {
        List<JsonNode> items = new ArrayList<>();
        (within.isObject() ? List.of(within) : within).forEach(items::add);
        return table(title, columns, items);
    }

    /** A table of a part of what a service lists, with the way to the next part; or why there is none. */
    public Section table(String title, Columns columns, Listing list, Answer part) {
        return part.isOk()
                ? columns.grid(
                        title,
                        language(),
                        part.items(),
                        Text.NOTHING,
                        list.after(part).map(Listing::page).orElse(""),
                        Text.NEXT)
                : refusal(part);
    }

    /** A form whose button says what it is for. */
    public Form form(Phrase title, String action, String note, List<Field> fields) {
        return Form.post(say(title), action, note, fields, say(title), false);
    }

    /** A form whose button says what it is for. */
    public Form form(Phrase title, String action, String note, Field... fields) {
        return form(title, action, note, List.of(fields));
    }

    /** The same for what cannot be taken back. */
    public Form finalForm(Phrase title, String action, String note, Field... fields) {
        return Form.post(say(title), action, note, List.of(fields), say(title), true);
    }

    /** The same for a file. */
    public Form upload(Phrase title, String action, String note, Field... fields) {
        return Form.upload(say(title), action, note, List.of(fields), say(title));
    }

    /** A text that must be given. */
    public Field ask(String name, Phrase label) {
        return Field.text(name, say(label));
    }

    /** One of some, the first of them unless another one is chosen. */
    public Field pick(String name, Phrase label, List<String> options) {
        return Field.select(name, say(label), options, options.get(0));
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
