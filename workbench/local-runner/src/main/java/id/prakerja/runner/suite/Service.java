package id.prakerja.runner.suite;

import java.nio.file.Path;

/** The four services, in the order in which a person meets them, and the one that listens to them. */
public enum Service {
    /** Who applies. */
    REGISTRATION("registration-service", "registration", 8081),
    /** Who is drawn. */
    SELECTION("selection-service", "selection", 8082),
    /** Who learns what. */
    TRAINING("training-service", "training", 8083),
    /** Who is paid. */
    INCENTIVE("incentive-service", "incentive", 8084),
    /** What became of everybody. */
    OVERSIGHT("oversight-service", "oversight", 8085);

    private final String module;
    private final String shortName;
    private final int standardPort;

    Service(String module, String shortName, int standardPort) {
        this.module = module;
        this.shortName = shortName;
        this.standardPort = standardPort;
    }

    /** Name of the module, the process and the log file. */
    public String module() {
        return module;
    }

    /** Name of the database and in tables. */
    public String shortName() {
        return shortName;
    }

    /** HTTP port of the documentation. */
    public int standardPort() {
        return standardPort;
    }

    /** Where the build leaves the program. */
    public Path jar(Path checkout) {
        return checkout.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
