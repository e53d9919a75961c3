package id.prakerja.registration.identity.registry;

import id.prakerja.registration.identity.registry.IdentityAnswer.Agreement;
import id.prakerja.registration.identity.registry.IdentityAnswer.Result;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A made-up registry for demos and tests. What it says depends on the number alone, so that a run can be repeated:
 *
 * <ul>
 *   <li>serial 9000–9999: MISMATCH;
 *   <li>serial 8000–8999: NOT_FOUND;
 *   <li>serial 7900–7999: a question that the registry cannot take, and refuses together with all that come in the same call;
 *   <li>of the others, the configured share: MISMATCH;
 *   <li>else MATCH.
 * </ul>
 *
 * <p>Of family card and domicile, where it is asked about them:
 *
 * <ul>
 *   <li>serial 7800–7849: another family card;
 *   <li>serial 7850–7899: another domicile;
 *   <li>serial 7700–7799: it cannot say;
 *   <li>of the others, the configured share: another family card;
 *   <li>else both agree.
 * </ul>
 *
 * <p>It can be slow or away.
 */
public final class SimulatedIdentityRegistry implements IdentityRegistry {

    private static final int WHOLE = 10_000;
    private static final int SERIAL = 12;
    private static final int FIFTY = 50;
    private static final int CANNOT_SAY = 7700 / FIFTY;
    private static final int OTHER_FAMILY_CARD = 7800 / FIFTY;
    private static final int OTHER_DOMICILE = 7850 / FIFTY;

    private volatile Behaviour behaviour;

    SimulatedIdentityRegistry(IdentityRegistryConfig.Simulator config) {
        behaviour = new Behaviour(
                config.away(), config.delay(), config.mismatchBasisPoints(), config.familyCardBasisPoints());
    }

    /**
     * How it behaves.
     *
     * @return the present behaviour
     */
    public Behaviour behaviour() {
        return behaviour;
    }

    /**
     * Changes how it behaves, from the next call on.
     *
     * @param changed the new behaviour
     */
    public void behave(Behaviour changed) {
        behaviour = changed;
    }

    @Override
    public Uni<List<IdentityAnswer>> verify(List<IdentityQuestion> questions) {
        Behaviour now = behaviour;
        Uni<List<IdentityAnswer>> answers = now.away()
                ? Uni.createFrom().failure(() -> new RegistryAwayException("The simulated registry is away"))
                : Uni.createFrom().item(() -> answers(now, questions));
        return now.delay().isZero()
                ? answers
                : Uni.createFrom().voidItem().onItem().delayIt().by(now.delay()).chain(() -> answers);
    }

    private static List<IdentityAnswer> answers(Behaviour now, List<IdentityQuestion> questions) {
        if (questions.stream().anyMatch(question -> question.nik().startsWith("79", SERIAL))) {
            throw new RegistryRefusedException("HTTP 400");
        }
        return questions.stream()
                .map(question -> new IdentityAnswer(
                        question.reference(),
                        now.judge(question.nik()),
                        question.kk() == null ? null : now.familyCard(question.nik()),
                        question.regency() == null ? null : Behaviour.domicile(question.nik())))
                .toList();
    }

    /**
     * How the registry behaves.
     *
     * @param away whether it refuses every call
     * @param delay how long it takes for one call
     * @param mismatchBasisPoints share of numbers, in 1/10,000, for which it says MISMATCH
     * @param familyCardBasisPoints share of numbers, in 1/10,000, for which it has another family card
     */
    public record Behaviour(boolean away, Duration delay, int mismatchBasisPoints, int familyCardBasisPoints) {

        Result judge(String nik) {
            return switch (nik.charAt(SERIAL)) {
                case '9' -> Result.MISMATCH;
                case '8' -> Result.NOT_FOUND;
                default -> lot(nik) < mismatchBasisPoints ? Result.MISMATCH : Result.MATCH;
            };
        }

        Agreement familyCard(String nik) {
            return switch (serial(nik) / FIFTY) {
                case CANNOT_SAY, CANNOT_SAY + 1 -> Agreement.UNKNOWN;
                case OTHER_FAMILY_CARD -> Agreement.DIFFERS;
                default -> lot(nik) < familyCardBasisPoints ? Agreement.DIFFERS : Agreement.AGREES;
            };
        }

        static Agreement domicile(String nik) {
            return switch (serial(nik) / FIFTY) {
                case CANNOT_SAY, CANNOT_SAY + 1 -> Agreement.UNKNOWN;
                case OTHER_DOMICILE -> Agreement.DIFFERS;
                default -> Agreement.AGREES;
            };
        }

        private static int serial(String nik) {
            return Integer.parseInt(nik, SERIAL, nik.length(), 10);
        }

        private static long lot(String nik) {
            CRC32 checksum = new CRC32();
            checksum.update(nik.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return checksum.getValue() % WHOLE;
        }
    }
}
