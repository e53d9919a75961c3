package id.prakerja.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives an application under test what surrounds it in the programme besides its servers: the issuer whose {@link Tokens} it
 * trusts and may sign with, a clock that {@link TestClock} moves, a free port, and a log that stays quiet.
 */
public final class TestSurroundings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestClock.reset();
        return Map.of(
                "mp.jwt.verify.publickey",
                Tokens.publicKey(),
                "smallrye.jwt.sign.key",
                Tokens.privateKey(),
                "prakerja.clock.movable",
                "true",
                "prakerja.clock.offset-file",
                TestClock.OFFSET_FILE.toString(),
                "quarkus.http.test-port",
                "0",
                "quarkus.log.console.json.enabled",
                "false");
    }

    /** The keys and the clock are the JVM's. */
    @Override
    public void stop() {}
}
