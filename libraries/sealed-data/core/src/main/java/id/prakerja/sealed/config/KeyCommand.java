package id.prakerja.sealed.config;

import id.prakerja.sealed.KeyedDigest;
import id.prakerja.sealed.wrapping.EncodedKey;
import id.prakerja.sealed.wrapping.KeyReader;
import id.prakerja.sealed.wrapping.KeyWrapping;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes wrapped keys and wraps them anew, for whoever writes the configuration: nobody sees a key of the service's in the clear. It reads
 * the same configuration of the master key as the service.
 *
 * <pre>
 * new SERVICE NAME               a new key: 32 random bytes, printed wrapped
 * wrap SERVICE NAME              wraps the key on standard input (Base64), which has stood in the clear until now
 * rewrap                         wraps each key on standard input, one a line, under the newest version of the master key
 * derive SERVICE NAME PURPOSE    prints what is derived for a purpose from the wrapped key on standard input, in Base64, for
 *                                somebody outside who makes the same digests
 * </pre>
 */
public final class KeyCommand {

    private static final String USAGE = "new SERVICE NAME | wrap SERVICE NAME | rewrap | derive SERVICE NAME PURPOSE";
    private static final int KEY_BYTES = 32;

    private final KeyWrapping master;
    private final Supplier<List<String>> input;
    private final Consumer<String> output;

    /** Under this master key. */
    public KeyCommand(KeyWrapping master, Supplier<List<String>> input, Consumer<String> output) {
        this.master = master;
        this.input = input;
        this.output = output;
    }

    /** Runs it with the configuration of the environment, system properties and the file of {@code smallrye.config.locations}. */
    public static void main(String[] arguments) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDiscoveredSources()
                .addDefaultInterceptors()
                .withMapping(WrappingConfig.class)
                .build();
        KeyWrapping master = Wrappings.of(config.getConfigMapping(WrappingConfig.class))
                .orElseThrow(() -> new IllegalStateException("Configure prakerja.personal-data.wrapping.mode"));
        Supplier<List<String>> input =
                () -> new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .lines()
                        .toList();
        new KeyCommand(master, input, System.out::println).run(List.of(arguments));
    }

    /**
     * Does what the arguments say.
     *
     * @throws IllegalArgumentException if they say something else
     */
    public void run(List<String> arguments) {
        String verb = arguments.isEmpty() ? "" : arguments.get(0);
        if (verb.equals("new") && arguments.size() == 3) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            output.accept(KeyReader.wrapped(master, arguments.get(1), arguments.get(2), key));
        } else if (verb.equals("wrap") && arguments.size() == 3) {
            byte[] key = EncodedKey.decode(
                    arguments.get(2), String.join("", input.get()).strip());
            output.accept(KeyReader.wrapped(master, arguments.get(1), arguments.get(2), key));
        } else if (verb.equals("rewrap") && arguments.size() == 1) {
            input.get().stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(master::rewrap)
                    .forEach(output);
        } else if (verb.equals("derive") && arguments.size() == 4) {
            byte[] key = new KeyReader(arguments.get(1), Optional.of(master))
                    .read(arguments.get(2), String.join("", input.get()).strip());
            output.accept(Base64.getEncoder()
                    .encodeToString(new KeyedDigest(arguments.get(2), key).derivedKey(arguments.get(3))));
        } else {
            throw new IllegalArgumentException(USAGE);
        }
    }
}
