package id.prakerja.sealed.wrapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the keys of a service from its configuration: in the clear, or wrapped by a master key. A wrapped key carries the service and
 * the name that it was made for, and opens under no other: a wrapped key of another service, or one in the place of another, is
 * refused. Where there is a master key no key may stand in the clear.
 */
public final class KeyReader {

    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;

    private final String service;
    private final Optional<KeyWrapping> wrapping;

    /**
     * Reads keys of a service.
     *
     * @param service whose keys they are
     * @param wrapping the master key, or nothing where keys stand in the clear
     */
    public KeyReader(String service, Optional<KeyWrapping> wrapping) {
        this.service = service;
        this.wrapping = wrapping;
    }

    /**
     * A key.
     *
     * @param name what the key is called in the configuration, without {@code prakerja.personal-data.}
     * @param configured as it stands there
     * @return 32 bytes
     * @throws KeyServiceAwayException if the key service does not answer
     * @throws IllegalStateException if it is no key, or another's
     */
    public byte[] read(String name, String configured) {
        return wrapping.map(master -> unwrapped(master, name, configured))
                .orElseGet(() -> inTheClear(name, configured));
    }

    /** A key as it may stand in the configuration of a service that has this master key. */
    public static String wrapped(KeyWrapping master, String service, String name, byte[] key) {
        byte[] made = madeFor(service, name);
        return master.wrap(
                ByteBuffer.allocate(made.length + key.length).put(made).put(key).array());
    }

    private byte[] unwrapped(KeyWrapping master, String name, String configured) {
        if (!configured.startsWith(master.scheme() + ':')) {
            throw new IllegalStateException(
                    "The key %s is not wrapped by the master key: expected %s:…".formatted(name, master.scheme()));
        }
        byte[] content;
        try {
            content = master.unwrap(configured);
        } catch (KeyServiceAwayException away) {
            throw away;
        } catch (IllegalStateException refused) {
            throw new IllegalStateException(
                    "The key %s does not open: %s".formatted(name, refused.getMessage()), refused);
        }
        byte[] made = madeFor(service, name);
        if (content.length != made.length + KEY_BYTES || !Arrays.equals(made, Arrays.copyOf(content, made.length))) {
            throw new IllegalStateException(
                    "The key %s was wrapped for another service or for another use".formatted(name));
        }
        return Arrays.copyOfRange(content, made.length, content.length);
    }

    private static byte[] inTheClear(String name, String configured) {
        if (configured.indexOf(':') >= 0) {
            throw new IllegalStateException(
                    "The key %s is wrapped: configure prakerja.personal-data.wrapping.mode".formatted(name));
        }
        return EncodedKey.decode(name, configured);
    }

    /** What stands before the key in what is wrapped. */
    private static byte[] madeFor(String service, String name) {
        byte[] text = (service + '/' + name).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + text.length)
                .put(FORMAT)
                .put(text)
                .put((byte) 0)
                .array();
    }
}
