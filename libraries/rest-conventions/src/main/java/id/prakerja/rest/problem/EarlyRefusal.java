package id.prakerja.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.prakerja.refusal.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Answers at the door with the same problem details as everywhere, before a request has reached an operation. */
@ApplicationScoped
public class EarlyRefusal {

    private static final CharSequence MEDIA_TYPE = HttpHeaders.createOptimized(HttpProblem.MEDIA_TYPE.toString());

    /** Refusals that are told over and over while a crowd is at the door. */
    private static final int REMEMBERED = 1_000;

    private final ObjectMapper json;
    private final ProblemTypes types;
    /** Whoever is turned away should cost as little as may be: putting the sentences together costs more than all the rest. */
    private final Cache<Text, PreparedProblem> texts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Inject
    EarlyRefusal(ObjectMapper json, ProblemTypes types) {
        this.types = types;
        this.json = json;
    }

    /**
     * Answers; headers of the response may have been set before.
     *
     * @param context the request, whose body nobody has begun to read
     * @param refusal why it is not served
     */
    public void answer(RoutingContext context, Refusal refusal) {
        PreparedProblem problem = texts.get(new Text(refusal, prefersIndonesian(context)), this::written);
        context.response()
                .setStatusCode(refusal.code().problem().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(problem.at(quoted(context.request().path())));
    }

    /** Who names no language, as programs do, is not asked further. */
    private static boolean prefersIndonesian(RoutingContext context) {
        return context.request().headers().contains(HttpHeaders.ACCEPT_LANGUAGE)
                && Languages.prefersIndonesian(context.acceptableLanguages().stream()
                        .map(LanguageHeader::tag)
                        .map(Locale::forLanguageTag)
                        .toList());
    }

    private byte[] quoted(String path) {
        if (path.chars().allMatch(EarlyRefusal::isPlain)) {
            return ('"' + path + '"').getBytes(StandardCharsets.US_ASCII);
        }
        try {
            return json.writeValueAsBytes(path);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A path cannot be written as JSON", e);
        }
    }

    /** Stands in JSON as it is. */
    private static boolean isPlain(int letter) {
        return letter > ' ' && letter <= '~' && letter != '"' && letter != '\\';
    }

    private PreparedProblem written(Text text) {
        HttpProblem problem = HttpProblem.builder(Problems.of(text.refusal()))
                .withDetail(
                        text.inIndonesian()
                                ? text.refusal().indonesian()
                                : text.refusal().english())
                .build();
        try {
            return new PreparedProblem(json.writeValueAsString(types.explained(problem)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written as JSON", e);
        }
    }

    private record Text(Refusal refusal, boolean inIndonesian) {}
}
