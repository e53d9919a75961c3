package id.prakerja.incentive.verification.domain;

import id.prakerja.draw.beacon.domain.DrandScheme;
import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawSeed;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.draw.domain.EntryPseudonyms;
import id.prakerja.draw.domain.SeatPlan;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The settlements of one list, and the draw from it. It is the public draw of a wave with other words: an entry is a settlement, all of
 * them belong to one province, a "family" is a person, and no family gets more than one seat. So whoever can repeat a draw can repeat this
 * one. For one thread.
 *
 * <ul>
 *   <li>entry id and family code are those of {@link EntryPseudonyms}, with the month as {@code yyyymm} for the wave, the instruction for
 *       the applicant, and the participant's id as text for the family digest;
 *   <li>the province is 99, on no priority list;
 *   <li>the seed is {@link DrawSeed} of SHA-256("prakerja payment verification 1 yyyy-mm"), the root of the list and the randomness of
 *       the announced round. The first part is no secret: nothing but the round was unknown when the list was frozen.
 * </ul>
 */
public final class SettledPayments {

    /** The province of every entry. */
    public static final int PROVINCE = 99;

    private static final String DOMAIN = "prakerja payment verification 1 ";
    private static final int YEARS = 100;

    private final YearMonth month;
    private final EntryPseudonyms pseudonyms;
    private final EntryListBuilder entries = new EntryListBuilder();
    private final List<UUID> instructions = new ArrayList<>();
    private long rupiah;

    /** The list of a month, empty. */
    public SettledPayments(YearMonth month) {
        this.month = month;
        this.pseudonyms = new EntryPseudonyms(month.getYear() * YEARS + month.getMonthValue());
    }

    /**
     * A settlement under its public names.
     *
     * @param entry of the settlement
     * @param person equal for the settlements of one person
     */
    public record Entry(UUID entry, long person) {}

    /**
     * Drawn.
     *
     * @param instructionId whose settlement is asked about
     * @param rank in the draw, from 1
     */
    public record Drawn(UUID instructionId, int rank) {}

    /**
     * The public names of a settlement.
     *
     * @param instructionId the instruction that was settled
     * @param participantId who was paid
     */
    public Entry entry(UUID instructionId, UUID participantId) {
        return new Entry(pseudonyms.entryId(instructionId), pseudonyms.familyCode(participantId.toString()));
    }

    /**
     * Adds a settlement.
     *
     * @param instructionId the instruction that was settled
     * @param participantId who was paid
     * @param amount rupiah
     */
    public void add(UUID instructionId, UUID participantId, long amount) {
        Entry entry = entry(instructionId, participantId);
        entries.add(entry.entry(), PROVINCE, false, false, entry.person());
        instructions.add(instructionId);
        rupiah += amount;
    }

    /** Number of settlements. */
    public int size() {
        return entries.size();
    }

    /** Rupiah of them. */
    public long rupiah() {
        return rupiah;
    }

    /** The commitment to this very list, lower-case hex. */
    public String root() {
        return HexFormat.of().formatHex(entries.build().root());
    }

    /**
     * Draws.
     *
     * @param randomness of the announced round, lower-case hex
     * @param people to be asked at most
     * @return in the order of their ranks; of one person at most one
     */
    public List<Drawn> draw(String randomness, int people) {
        EntryList list = entries.build();
        DrawOutcome outcome = Draw.run(
                list,
                DrawSeed.combine(publicPart(month), list.root(), randomness),
                SeatPlan.of(people, Map.of(), 0, 0),
                1);
        List<Drawn> drawn = new ArrayList<>();
        for (int rank = 1; rank <= list.size(); rank++) {
            int place = outcome.placeOfRank(rank);
            if (outcome.result(place).selected()) {
                drawn.add(new Drawn(instructions.get(list.arrival(place)), rank));
            }
        }
        return drawn;
    }

    private static byte[] publicPart(YearMonth month) {
        return DrandScheme.sha256((DOMAIN + month).getBytes(StandardCharsets.US_ASCII));
    }
}
