package id.prakerja.draw.publication;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A line of a determination list: what a judgement after the draw changed for one entry.
 *
 * @param line its number, from 1
 * @param action what happened to the entry
 * @param entryId the entry
 * @param rank its rank in the draw
 * @param seatProvince province of the seat that was lost or taken; null where none was
 * @param seat the share of that seat, as the draw names it; null likewise
 * @param inPlaceOfRank who had the seat; null unless seated
 * @param reasons why it was excluded or passed over
 */
public record DeterminationLine(
        int line,
        Action action,
        UUID entryId,
        int rank,
        String seatProvince,
        String seat,
        Integer inPlaceOfRank,
        List<String> reasons) {

    /** What happens to an entry, in the order in which the lines stand. */
    public enum Action {
        /** Selected by the draw, and excluded since. */
        EXCLUDED,
        /** On the reserve list, reached, and not eligible any more. */
        PASSED_OVER,
        /** On the reserve list, and has a seat now. */
        SEATED
    }

    /**
     * The line as it is published, so that whoever has the list has its bytes.
     *
     * @return ASCII, with its line feed
     */
    public byte[] bytes() {
        return "{\"line\":%d,\"action\":\"%s\",\"entryId\":\"%s\",\"rank\":%d,\"seatProvince\":%s,\"seat\":%s,\"inPlaceOfRank\":%s,\"reasons\":[%s]}\n"
                .formatted(
                        line,
                        action,
                        entryId,
                        rank,
                        quoted(seatProvince),
                        quoted(seat),
                        inPlaceOfRank,
                        reasons.stream().map(CanonicalJson::quoted).collect(Collectors.joining(",")))
                .getBytes(US_ASCII);
    }

    private static String quoted(String text) {
        return text == null ? "null" : CanonicalJson.quoted(text);
    }
}
