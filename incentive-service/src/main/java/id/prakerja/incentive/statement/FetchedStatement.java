package id.prakerja.incentive.statement;

import id.prakerja.incentive.statement.domain.StatementFault;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a partner says of a statement that it offers: headers of its answer.
 *
 * @param day the day that it is of
 * @param bytes size of the file
 * @param sha256 of the file, lower-case hex
 * @param lines how many payments it lists
 * @param amount rupiah of all of them
 */
record FetchedStatement(LocalDate day, long bytes, String sha256, int lines, long amount) {

    static final String DAY = "Statement-Day";
    static final String LINES = "Statement-Lines";
    static final String AMOUNT = "Statement-Amount";

    /** Of the whole file, whatever part the answer has (RFC 9530). */
    static final String DIGEST = "Repr-Digest";

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,\\s*)sha-256=:([A-Za-z0-9+/]{43}=):");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern LINE_COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern RANGE = Pattern.compile("bytes ([0-9]{1,18})-[0-9]{1,18}/([0-9]{1,18})");
    private static final int PART = 206;

    /** What the headers say; a fault where one is missing or is not what it should be. */
    static FetchedStatement of(HttpResponse<byte[]> answer) {
        HttpHeaders headers = answer.headers();
        Matcher digest = SHA_256.matcher(header(headers, DIGEST));
        if (!digest.find()) {
            throw fault(DIGEST);
        }
        return new FetchedStatement(
                day(headers),
                bytes(answer),
                HexFormat.of().formatHex(Base64.getDecoder().decode(digest.group(1))),
                Integer.parseInt(match(headers, LINES, LINE_COUNT)),
                Long.parseLong(match(headers, AMOUNT, NUMBER)));
    }

    /** Where the part of the file begins that the answer has; 0 for the whole file. */
    static long offset(HttpResponse<byte[]> answer) {
        return answer.statusCode() == PART ? Long.parseLong(range(answer).group(1)) : 0;
    }

    private static long bytes(HttpResponse<byte[]> answer) {
        return answer.statusCode() == PART ? Long.parseLong(range(answer).group(2)) : answer.body().length;
    }

    private static Matcher range(HttpResponse<byte[]> answer) {
        Matcher range = RANGE.matcher(header(answer.headers(), "Content-Range"));
        if (!range.matches()) {
            throw fault("Content-Range");
        }
        return range;
    }

    private static LocalDate day(HttpHeaders headers) {
        try {
            return LocalDate.parse(header(headers, DAY));
        } catch (DateTimeException noDay) {
            throw fault(DAY);
        }
    }

    private static String match(HttpHeaders headers, String name, Pattern pattern) {
        String value = header(headers, name);
        if (!pattern.matcher(value).matches()) {
            throw fault(name);
        }
        return value;
    }

    private static String header(HttpHeaders headers, String name) {
        return headers.firstValue(name).orElseThrow(() -> fault(name));
    }

    private static StatementFault fault(String header) {
        return new StatementFault(0, "the partner's answer has no usable " + header);
    }
}
