package id.prakerja.draw.pseudonym;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.prakerja.draw.domain.Commitment;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the names under which entries and families stand in the public list of a wave. They follow from a key that each wave has of its own
 * and that nobody else holds: whoever knows an applicant's id, or a family's alias, cannot find them in the list, and lists of two waves cannot
 * be joined. Each person gets the opening of the own entry, by which anybody whom the person shows it to can check whose entry it is. For one
 * thread.
 *
 * <p>With {@code key} as 32 bytes, {@code wave} as four bytes, most significant first, and the applicant's id as 16 bytes:
 *
 * <ul>
 *   <li>opening = HMAC-SHA-256(key, "prakerja opening 1" ‖ applicant id)
 *   <li>entry id = first 16 bytes of SHA-256("prakerja entry 2" ‖ wave ‖ applicant id ‖ opening)
 *   <li>family code = first 8 bytes of HMAC-SHA-256(key, "prakerja family 2" ‖ the family alias's ASCII text)
 * </ul>
 */
public final class EntryPseudonyms {

    private static final String HMAC = "HmacSHA256";
    private static final byte[] OPENING = "prakerja opening 1".getBytes(US_ASCII);
    private static final byte[] ENTRY = "prakerja entry 2".getBytes(US_ASCII);
    private static final byte[] FAMILY = "prakerja family 2".getBytes(US_ASCII);

    private final MessageDigest sha256;
    private final Mac keyed;
    private final byte[] wave;
    private final byte[] applicant = new byte[2 * Long.BYTES];

    /**
     * The names of one wave.
     *
     * @param wave number of the wave
     * @param key the wave's own
     * @throws IllegalArgumentException if the key has not 32 bytes
     */
    public EntryPseudonyms(int wave, byte[] key) {
        if (key.length != Commitment.SECRET_LENGTH) {
            throw new IllegalArgumentException("A wave's key has %d bytes".formatted(Commitment.SECRET_LENGTH));
        }
        this.wave = ByteBuffer.allocate(Integer.BYTES).putInt(wave).array();
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
            keyed = Mac.getInstance(HMAC);
            keyed.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256 and HMAC-SHA-256", impossible);
        }
    }

    /**
     * What shows whose an entry is.
     *
     * @param applicantId the person
     * @return 32 bytes, for the person alone
     */
    public byte[] opening(UUID applicantId) {
        put(applicantId);
        keyed.update(OPENING);
        return keyed.doFinal(applicant);
    }

    /**
     * The entry id of a person.
     *
     * @param applicantId the person
     * @return the id in the public list, 16 bytes in the form of a UUID
     */
    public UUID entryId(UUID applicantId) {
        return entryId(applicantId, opening(applicantId));
    }

    /**
     * The entry id that an opening shows to be a person's.
     *
     * @param wave number of the wave
     * @param applicantId the person
     * @param opening as the person got it
     * @return the id in the public list
     */
    public static UUID opened(int wave, UUID applicantId, byte[] opening) {
        return new EntryPseudonyms(wave, new byte[Commitment.SECRET_LENGTH]).entryId(applicantId, opening);
    }

    /**
     * The code that the members of one family card share.
     *
     * @param familyAlias what stands for the family card, in ASCII
     * @return the code in the public list
     */
    public long familyCode(String familyAlias) {
        keyed.update(FAMILY);
        return ByteBuffer.wrap(keyed.doFinal(familyAlias.getBytes(US_ASCII))).getLong();
    }

    private UUID entryId(UUID applicantId, byte[] opening) {
        put(applicantId);
        sha256.update(ENTRY);
        sha256.update(wave);
        sha256.update(applicant);
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(opening));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private void put(UUID applicantId) {
        ByteBuffer.wrap(applicant)
                .putLong(applicantId.getMostSignificantBits())
                .putLong(applicantId.getLeastSignificantBits());
    }
}
