package id.prakerja.rest.page;

import id.prakerja.json.CleanText;
import id.prakerja.json.Ids;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a list goes on: the sort key of the last item given, wrapped so that callers treat it as opaque. Unlike a page number
 * it neither skips nor repeats when rows come and go in between.
 */
public final class Cursor {

    private Cursor() {}

    /**
     * Wraps a position.
     *
     * @param position sort key of the last item of the page
     * @return the cursor to give out
     */
    public static String after(Object position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(position.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Unwraps a position.
     *
     * @param cursor as given out
     * @return the sort key
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code CURSOR_INVALID} if it was not given out by {@link #after}
     */
    public static String position(String cursor) {
        try {
            return CleanText.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            throw Problems.of(CommonProblem.CURSOR_INVALID);
        }
    }

    /**
     * Unwraps a position that is an id.
     *
     * @param cursor as given out
     * @return the id
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code CURSOR_INVALID} if it holds no id
     */
    public static UUID positionAsId(String cursor) {
        try {
            return Ids.read(position(cursor));
        } catch (IllegalArgumentException notOurs) {
            throw Problems.of(CommonProblem.CURSOR_INVALID);
        }
    }

    /**
     * Unwraps a position that is a number.
     *
     * @param cursor as given out
     * @return the number
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code CURSOR_INVALID} if it holds no number
     */
    public static long positionAsNumber(String cursor) {
        try {
            return Long.parseLong(position(cursor));
        } catch (NumberFormatException notOurs) {
            throw Problems.of(CommonProblem.CURSOR_INVALID);
        }
    }
}
