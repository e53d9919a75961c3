package id.prakerja.draw.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Makes the names under which entries and families stand in the public list of a wave. They differ from wave to wave, so
 * that lists cannot be joined, and cannot be turned back: an applicant's id has 74 random bits. Whoever knows the own id
 * finds the own entry. For one thread.
 *
 * <p>With {@code wave} as four bytes, most significant first:
 *
 * <ul>
 *   <li>entry id = first 16 bytes of SHA-256("prakerja entry 1" ‖ wave ‖ the 16 bytes of the applicant's id)
 *   <li>family code = first 8 bytes of SHA-256("prakerja family 1" ‖ wave ‖ the family digest's ASCII text)
 * </ul>
 */
public final class EntryPseudonyms {

    private static final byte[] ENTRY = "prakerja entry 1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FAMILY = "prakerja family 1".getBytes(StandardCharsets.US_ASCII);

    private final Sha256 sha256 = new Sha256();
    private final byte[] wave = new byte[Integer.BYTES];
    private final byte[] applicant = new byte[2 * Long.BYTES];
    private final byte[] hash = new byte[Sha256.LENGTH];

    /**
     * The names of one wave.
     *
     * @param wave number of the wave
     */
    public EntryPseudonyms(int wave) {
        Bytes.putInt(this.wave, 0, wave);
    }

    /**
     * The entry id of a person.
     *
     * @param applicantId the person
     * @return the id in the public list, 16 bytes in the form of a UUID
     */
    public UUID entryId(UUID applicantId) {
        Bytes.putLong(applicant, 0, applicantId.getMostSignificantBits());
        Bytes.putLong(applicant, Long.BYTES, applicantId.getLeastSignificantBits());
        sha256.add(ENTRY).add(wave).add(applicant).hashInto(hash);
        return new UUID(Bytes.getLong(hash, 0), Bytes.getLong(hash, Long.BYTES));
    }

    /**
     * The code that the members of one family card share.
     *
     * @param familyDigest lower-case hex digest of the family card
     * @return the code in the public list
     */
    public long familyCode(String familyDigest) {
        sha256.add(FAMILY)
                .add(wave)
                .add(familyDigest.getBytes(StandardCharsets.US_ASCII))
                .hashInto(hash);
        return Bytes.getLong(hash, 0);
    }
}
