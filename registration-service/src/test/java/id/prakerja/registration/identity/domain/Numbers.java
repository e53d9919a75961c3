package id.prakerja.registration.identity.domain;

import java.util.Set;

/** Rules for tests: two real provinces, with and without made-up people. */
final class Numbers {

    static final NumberRules REAL =
            new NumberRules(Set.of("32", "91")::contains, Set.of("3201", "9171")::contains, false);
    static final NumberRules WITH_SYNTHETIC =
            new NumberRules(Set.of("32", "91")::contains, Set.of("3201", "9171")::contains, true);

    private Numbers() {}
}
