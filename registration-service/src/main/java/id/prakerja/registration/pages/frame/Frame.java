package id.prakerja.registration.pages.frame;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Language;
import id.prakerja.pages.Note;
import id.prakerja.pages.Phrase;
import id.prakerja.pages.Section;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Puts parts of a page into the frame that all pages for applicants have. Nothing of a page is kept by anybody on its way. */
@RequestScoped
public class Frame {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final URI HOME = URI.create("/apply");

    private final Visit visit;

    Frame(Visit visit) {
        this.visit = visit;
    }

    /** A page. */
    public Response page(Phrase title, List<? extends Section> sections) {
        Language language = visit.language();
        boolean signedIn = visit.person().isPresent();
        ApplicantPage page = new ApplicantPage(
                visit.say(title),
                language.code(),
                language.other().code(),
                visit.say(FrameText.OTHER_LANGUAGE),
                visit.say(FrameText.SKIP),
                signedIn ? menu() : List.of(),
                signedIn ? visit.say(FrameText.SIGN_OUT) : "",
                sections.stream()
                        .map(section -> new RawString(section.render()))
                        .toList());
        return Response.ok(page.render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The way to another page. */
    public Response goTo(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /** To the first page, where one signs in. */
    public Response home() {
        return Response.seeOther(HOME).build();
    }

    /** The answer to a form of another site, or of a visit that is over. */
    public Response foreignForm() {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.TEXT_PLAIN)
                .entity(visit.say(FrameText.FOREIGN_FORM))
                .build();
    }

    /** That it is done, or why not: each fault of a form, and each reason against a person, with its sentence. */
    public List<Section> outcome(Answer answer) {
        return answer.isOk() ? List.of(new Note(visit.say(FrameText.DONE), "good")) : refusal(answer);
    }

    /** Why not. */
    public List<Section> refusal(Answer answer) {
        String language = visit.language().code();
        List<Section> notes = new ArrayList<>();
        notes.add(new Note(answer.status() == 0 ? visit.say(FrameText.AWAY) : answer.sentence(language), "bad"));
        for (String list : List.of("violations", "reasons")) {
            answer.body()
                    .path(list)
                    .forEach(each -> notes.add(new Note(
                            (each.path("field").asText("") + " "
                                            + each.path("messages")
                                                    .path(language)
                                                    .asText(each.path(language).asText("")))
                                    .strip(),
                            "bad")));
        }
        return notes;
    }

    /** A table of what a service lists; or why there is none. */
    public Section table(Phrase title, Columns columns, Answer list) {
        return list.isOk() ? table(title, columns, list.items()) : refusal(list).get(0);
    }

    /** A table of some items. */
    public Section table(Phrase title, Columns columns, List<JsonNode> items) {
        return columns.grid(visit.say(title), visit.language(), items, FrameText.NOTHING, "", FrameText.NOTHING);
    }

    private List<ApplicantPage.Way> menu() {
        return List.of(
                new ApplicantPage.Way(visit.say(FrameText.OVERVIEW), "/apply/me"),
                new ApplicantPage.Way(visit.say(FrameText.STEPS), "/apply/me/steps"),
                new ApplicantPage.Way(visit.say(FrameText.MONEY), "/apply/me/money"),
                new ApplicantPage.Way(visit.say(FrameText.COMPLAINTS), "/apply/me/complaints"),
                new ApplicantPage.Way(visit.say(FrameText.DATA), "/apply/me/data"));
    }
}
