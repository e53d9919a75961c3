package id.prakerja.sealed.config;

import id.prakerja.sealed.wrapping.FileWrapping;
import id.prakerja.sealed.wrapping.KeyWrapping;
import id.prakerja.sealed.wrapping.VaultAddress;
import id.prakerja.sealed.wrapping.VaultWrapping;
import java.util.Optional;
import java.util.function.Supplier;

/** The master key that a configuration names. */
final class Wrappings {

    private Wrappings() {}

    /**
     * The master key, or nothing where keys stand in the clear.
     *
     * @throws IllegalStateException if the configuration lacks what the mode needs
     */
    static Optional<KeyWrapping> of(WrappingConfig config) {
        return switch (config.mode()) {
            case NONE -> Optional.empty();
            case FILE -> Optional.of(new FileWrapping(config.file().orElseThrow(missing("file"))));
            case VAULT ->
                Optional.of(new VaultWrapping(new VaultAddress(
                        config.vault().address().orElseThrow(missing("vault.address")),
                        config.vault().mount(),
                        config.vault().key(),
                        config.vault().tokenFile().orElseThrow(missing("vault.token-file")),
                        config.vault().namespace(),
                        config.vault().timeout())));
        };
    }

    private static Supplier<IllegalStateException> missing(String name) {
        return () -> new IllegalStateException("Configure prakerja.personal-data.wrapping." + name);
    }
}
