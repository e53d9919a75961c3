package id.prakerja.registration.identity.domain;

import java.util.Set;

/** Rules for tests: two real provinces, with and without made-up people. */
final class Numbers {

    static final NumberRules REAL = new NumberRules(Set.of("32", "91"), false);
    static final NumberRules WITH_SYNTHETIC = new NumberRules(Set.of("32", "91"), true);

    private Numbers() {}
}
