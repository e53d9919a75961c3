package id.prakerja.snap;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A response code: HTTP status, service and case, such as {@code 2003800}.
 *
 * @param status HTTP status
 * @param service two digits
 * @param caseCode two digits
 */
public record ResponseCode(int status, String service, String caseCode) {

    private static final Pattern FORM = Pattern.compile("[2-5]\\d{6}");

    /** The code of a text; empty if it is none. */
    public static Optional<ResponseCode> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new ResponseCode(
                        Integer.parseInt(text.substring(0, 3)), text.substring(3, 5), text.substring(5)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return status + service + caseCode;
    }
}
