package id.prakerja.registration.door.onetimecode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often codes may be asked for, and typed in; each counts by itself. Each replica counts for itself, in real time. */
@ConfigMapping(prefix = "prakerja.code-attempts")
public interface CodeAttemptsConfig {

    /** Signing in, which anybody can try about anybody. */
    Limits signIn();

    /** Confirming contacts, which takes a token. */
    Limits contacts();

    /** How many attempts may come at once, and after how long each is given back. */
    interface Limits {

        /** About one person, by whatever contact. */
        @WithDefault("10")
        int person();

        /** Until one attempt about a person is given back. */
        @WithDefault("PT6M")
        Duration personEvery();

        /** From one address; many customers of a mobile network share one. */
        @WithDefault("100")
        int address();

        /** Until one attempt from an address is given back. */
        @WithDefault("PT1S")
        Duration addressEvery();

        /** From one neighbourhood of addresses. */
        @WithDefault("1000")
        int prefix();

        /** Until one attempt from a neighbourhood is given back. */
        @WithDefault("PT0.1S")
        Duration prefixEvery();

        /** From everybody together. */
        @WithDefault("20000")
        int everybody();

        /** Until one attempt of everybody's is given back. */
        @WithDefault("PT0.005S")
        Duration everybodyEvery();
    }
}
