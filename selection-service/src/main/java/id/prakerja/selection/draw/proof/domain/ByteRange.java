package id.prakerja.selection.draw.proof.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of a file that somebody asks for (RFC 9110, section 14): one range; several at once are answered with the whole.
 *
 * @param first from this byte on; null for the last bytes
 * @param last up to this byte, itself too; null for the end, or where {@code first} is null, how many
 */
public record ByteRange(Long first, Long last) {

    private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * Part of a file of a known length.
     *
     * @param from first byte
     * @param length how many
     */
    public record Part(long from, long length) {}

    /** Reads a header; empty where there is none, or one that is to be ignored. */
    public static Optional<ByteRange> of(String header) {
        Matcher matcher = FORM.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        ByteRange range = new ByteRange(number(matcher.group(1)), number(matcher.group(2)));
        boolean backwards = range.first != null && range.last != null && range.last < range.first;
        return backwards ? Optional.empty() : Optional.of(range);
    }

    private static Long number(String digits) {
        return digits.isEmpty() ? null : Long.valueOf(digits);
    }

    /** The part of a file; empty if the file has no such bytes. */
    public Optional<Part> in(long length) {
        if (first == null) {
            long many = Math.min(last, length);
            return many == 0 ? Optional.empty() : Optional.of(new Part(length - many, many));
        }
        if (first >= length) {
            return Optional.empty();
        }
        long end = last == null ? length - 1 : Math.min(last, length - 1);
        return Optional.of(new Part(first, end - first + 1));
    }
}
