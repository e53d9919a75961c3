package id.prakerja.benchmarks.registration;

import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.suite.Service;
import java.util.Map;
import java.util.TreeMap;

/** Starts registration-service for measuring. */
final class RegistrationOnStage {

    /** So many people at once: enough for the groups that share a commit, whatever the pauses of one connection. */
    static final int CONNECTIONS = 256;

    /** One operator brings all forms of a warm-up in: the pace that an account may keep is not what is measured. */
    private static final Map<String, String> ANY_PACE =
            Map.of("prakerja.admission.account.per-second", "1000000", "prakerja.admission.account.burst", "1000000");

    private static final String CONTACTS_FIRST = "prakerja.registration.steps.contact-verification";

    private RegistrationOnStage() {}

    /** Starts it with a civil registry that verifies so many people a second, whose contacts need not be confirmed before. */
    static void start(Stage stage, int verifiedPerSecond) {
        Map<String, String> configuration = new TreeMap<>(ANY_PACE);
        configuration.put(CONTACTS_FIRST, "false");
        configuration.put("prakerja.identity-registry.rate-per-second", Integer.toString(verifiedPerSecond));
        stage.start(Service.REGISTRATION, "128m", configuration);
    }
}
