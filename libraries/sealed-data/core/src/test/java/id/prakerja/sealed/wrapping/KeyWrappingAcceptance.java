package id.prakerja.sealed.wrapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.sealed.ConfiguredKeys;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.KeyedDigest;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import id.prakerja.sealed.config.KeyCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What holds of every master key, wherever it lies. */
abstract class KeyWrappingAcceptance {

    static final byte[] KEY = "a-key-of-32-bytes-for-this-test!".getBytes(StandardCharsets.US_ASCII);

    private static final String SERVICE = "registration-service";
    private static final SealedColumn NAME = new SealedColumn("person", "name");
    private static final UUID OWNER = UUID.fromString("01993b1c-0000-7000-8000-000000000001");

    /** The master key with all of its versions, as a service that starts now finds it. */
    abstract KeyWrapping master();

    /** Gives the master key a new version. */
    abstract void rotate();

    /** Takes every version away but the newest. */
    abstract void forgetOlderVersions();

    @Test
    void opensWhatItWrappedAndWrapsDifferentlyEachTime() {
        String wrapped = master().wrap(KEY);

        assertTrue(wrapped.startsWith(master().scheme() + ":v1:"), wrapped);
        assertArrayEquals(KEY, master().unwrap(wrapped));
        assertNotEquals(wrapped, master().wrap(KEY));
    }

    @Test
    void theMasterKeyChangesAndNoDataAreTouched() {
        String first = KeyReader.wrapped(master(), SERVICE, "keys.2020", KEY);
        SealedData kept = cipher(first).seal(NAME, OWNER, new byte[] {7});

        rotate();
        assertArrayEquals(new byte[] {7}, cipher(first).open(NAME, OWNER, kept), "the old form still opens");
        String second = rewrapped(first);
        assertTrue(second.startsWith(master().scheme() + ":v2:"), second);
        forgetOlderVersions();

        assertArrayEquals(new byte[] {7}, cipher(second).open(NAME, OWNER, kept), "the same envelope");
        assertThrows(IllegalStateException.class, () -> cipher(first), "a version that is gone opens nothing");
    }

    @Test
    void aChangedWrappingIsRefused() {
        String wrapped = master().wrap(KEY);
        int colon = wrapped.lastIndexOf(':') + 1;
        byte[] bytes = Base64.getDecoder().decode(wrapped.substring(colon));
        bytes[bytes.length - 1] ^= 1;
        String changed = wrapped.substring(0, colon) + Base64.getEncoder().encodeToString(bytes);

        List.of(
                        changed,
                        wrapped.substring(0, colon),
                        wrapped.substring(0, colon) + "AAAA",
                        wrapped.replace(":v1:", ":v9:"))
                .forEach(other -> assertFinal(() -> master().unwrap(other)));
    }

    @Test
    void aWrappedKeyOfAnotherServiceOrAnotherUseIsRefused() {
        String wrapped = KeyReader.wrapped(master(), SERVICE, "keys.2020", KEY);

        assertArrayEquals(KEY, reader(SERVICE).read("keys.2020", wrapped));
        assertFinal(() -> reader("incentive-service").read("keys.2020", wrapped));
        assertFinal(() -> reader(SERVICE).read("keys.2021", wrapped));
        assertFinal(() -> reader(SERVICE).read("keys.2020", master().wrap(KEY)));
    }

    @Test
    void withAMasterKeyNoKeyStandsInTheClear() {
        assertFinal(() -> reader(SERVICE).read("keys.2020", Base64.getEncoder().encodeToString(KEY)));
        assertFinal(() -> new KeyReader(SERVICE, Optional.empty()).read("keys.2020", master().wrap(KEY)));
    }

    @Test
    void whoWritesTheConfigurationNeverSeesAKey() {
        String made = command(List.of(), "new", SERVICE, "keys.2020").get(0);
        String moved = command(List.of(Base64.getEncoder().encodeToString(KEY)), "wrap", SERVICE, "keys.2019")
                .get(0);
        rotate();
        List<String> anew = command(List.of(made, "", moved), "rewrap");

        assertArrayEquals(
                reader(SERVICE).read("keys.2020", made), reader(SERVICE).read("keys.2020", anew.get(0)));
        assertArrayEquals(KEY, reader(SERVICE).read("keys.2019", anew.get(1)));
        assertTrue(anew.stream().allMatch(line -> line.contains(":v2:")), anew::toString);
        assertThrows(IllegalArgumentException.class, () -> command(List.of(), "show", SERVICE, "keys.2020"));
    }

    @Test
    void whatIsDerivedForSomebodyOutsideMakesTheSameDigests() {
        String master = command(List.of(), "new", SERVICE, "master").get(0);

        String given = command(List.of(master), "derive", SERVICE, "master", "digests for one")
                .get(0);

        KeyedDigest ours = new KeyedDigest("master", reader(SERVICE).read("master", master)).derived("digests for one");
        KeyedDigest theirs = new KeyedDigest("theirs", Base64.getDecoder().decode(given));
        assertEquals(ours.hexOf("9901"), theirs.hexOf("9901"));
    }

    @Test
    void whoIsAwayIsAskedAgainAndWhoRefusesIsNot() {
        AtomicInteger asked = new AtomicInteger();
        String wrapped = master().wrap(KEY);
        KeyWrapping away = new Failing(master(), asked, () -> new KeyServiceAwayException("Away", null));
        KeyWrapping refusing = new Failing(master(), asked, () -> new IllegalStateException("No"));

        assertArrayEquals(KEY, new PatientWrapping(away, Duration.ofMinutes(1)).unwrap(wrapped));
        assertEquals(2, asked.getAndSet(0));
        assertFinal(() -> new PatientWrapping(refusing, Duration.ofMinutes(1)).unwrap(wrapped));
        assertEquals(1, asked.get());
    }

    static void assertFinal(Executable call) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, call);
        assertEquals(IllegalStateException.class, refused.getClass(), refused::getMessage);
    }

    private KeyReader reader(String service) {
        return new KeyReader(service, Optional.of(master()));
    }

    private DataCipher cipher(String wrapped) {
        return new DataCipher(new ConfiguredKeys("2020", Map.of("2020", wrapped), reader(SERVICE)));
    }

    private String rewrapped(String wrapped) {
        return command(List.of(wrapped), "rewrap").get(0);
    }

    private List<String> command(List<String> input, String... arguments) {
        List<String> printed = new ArrayList<>();
        new KeyCommand(master(), () -> input, printed::add).run(List.of(arguments));
        return printed;
    }

    /** Fails the first time that it is asked. */
    private record Failing(KeyWrapping master, AtomicInteger asked, Supplier<IllegalStateException> fault)
            implements KeyWrapping {

        @Override
        public String scheme() {
            return master.scheme();
        }

        @Override
        public String wrap(byte[] content) {
            return master.wrap(content);
        }

        @Override
        public byte[] unwrap(String wrapped) {
            if (asked.getAndIncrement() == 0) {
                throw fault.get();
            }
            return master.unwrap(wrapped);
        }

        @Override
        public String rewrap(String wrapped) {
            return master.rewrap(wrapped);
        }
    }
}
