package id.prakerja.registration.pages.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.access.Caller;
import id.prakerja.pages.Format;
import id.prakerja.pages.Language;
import id.prakerja.pages.Phrase;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Who visits a page: the language, the person's own token, and the token of the forms. All three are cookies that no script reads and
 * no other site's request carries.
 */
@RequestScoped
public class Visit {

    private static final String LANGUAGE = "language";
    private static final String TOKEN = "applicant";
    private static final String FORM = "form";
    private static final long YEAR = 365L * 24 * 60 * 60;

    private final RoutingContext request;
    private final ObjectMapper json;
    private String form;

    Visit(RoutingContext request, ObjectMapper json) {
        this.request = request;
        this.json = json;
    }

    /** The language chosen, or the browser's. */
    public Language language() {
        return Language.of(cookie(LANGUAGE).orElseGet(() -> request.request().getHeader("Accept-Language")));
    }

    /** A phrase in it. */
    public String say(Phrase phrase, String... details) {
        return phrase.in(language(), details);
    }

    /** An instant of JSON as it is read in that language. */
    public String time(String instant) {
        return Format.time(language(), instant);
    }

    /** Chooses the language. */
    public void choose(Language language) {
        set(LANGUAGE, language.code(), YEAR);
    }

    /** The person's own token; empty if nobody has signed in. */
    public String token() {
        return cookie(TOKEN).orElse("");
    }

    /** The person as whom the token speaks. Services judge whether it holds; here it only names the addresses of their APIs. */
    public Optional<UUID> person() {
        String[] parts = token().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return Optional.ofNullable(claims.path(Caller.APPLICANT_ID_CLAIM).textValue())
                    .map(UUID::fromString);
        } catch (JsonProcessingException | IllegalArgumentException notAToken) {
            return Optional.empty();
        } catch (IOException fromMemory) {
            throw new IllegalStateException(fromMemory);
        }
    }

    /** Keeps the token of who has signed in. */
    public void signIn(String token, long seconds) {
        set(TOKEN, token, seconds);
    }

    /** Forgets it. */
    public void signOut() {
        set(TOKEN, "", 0);
    }

    /** What a form of this visit carries. */
    public String formToken() {
        if (form == null) {
            form = cookie(FORM).orElseGet(() -> {
                String made = UUID.randomUUID().toString();
                set(FORM, made, YEAR);
                return made;
            });
        }
        return form;
    }

    /** Whether a form that was sent is one of this visit. */
    public boolean sentFormToken(String sent) {
        return sent != null
                && cookie(FORM)
                        .filter(own -> MessageDigest.isEqual(
                                own.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    /** Where the visitor's request came from, for the services that count requests. */
    String cameFrom() {
        String before = request.request().getHeader("X-Forwarded-For");
        String here = request.request().remoteAddress().hostAddress();
        return before == null ? here : before + ", " + here;
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(request.request().getCookie(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    private void set(String name, String value, long seconds) {
        request.response()
                .addCookie(Cookie.cookie(name, value)
                        .setPath("/apply")
                        .setHttpOnly(true)
                        .setSecure(true)
                        .setSameSite(CookieSameSite.STRICT)
                        .setMaxAge(seconds));
    }
}
