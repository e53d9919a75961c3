package id.prakerja.incentive.verification.domain;

import id.prakerja.draw.beacon.domain.DrandScheme;
import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawSeed;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.draw.domain.SeatPlan;
import java.nio.ByteBuffer;
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
 *   <li>with the month as {@code yyyymm} in four bytes, most significant first: entry id = first 16 bytes of SHA-256("prakerja settlement 1"
 *       ‖ month ‖ the instruction's 16 bytes), family code = first 8 bytes of SHA-256("prakerja settled person 1" ‖ month ‖ the participant's
 *       16 bytes);
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
    private static final byte[] ENTRY = "prakerja settlement 1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PERSON = "prakerja settled person 1".getBytes(StandardCharsets.US_ASCII);

    private final YearMonth month;
    private final EntryListBuilder entries = new EntryListBuilder();
    private final List<UUID> instructions = new ArrayList<>();
    private long rupiah;

    /** The list of a month, empty. */
    public SettledPayments(YearMonth month) {
        this.month = month;
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
        ByteBuffer entry = hash(ENTRY, instructionId);
        return new Entry(
                new UUID(entry.getLong(), entry.getLong()),
                hash(PERSON, participantId).getLong());
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

    private ByteBuffer hash(byte[] tag, UUID id) {
        return ByteBuffer.wrap(DrandScheme.sha256(ByteBuffer.allocate(tag.length + Integer.BYTES + 2 * Long.BYTES)
                .put(tag)
                .putInt(month.getYear() * YEARS + month.getMonthValue())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array()));
    }

    private static byte[] publicPart(YearMonth month) {
        return DrandScheme.sha256((DOMAIN + month).getBytes(StandardCharsets.US_ASCII));
    }
}
