package id.prakerja.runner.suite;

import java.nio.file.Path;
import java.util.List;

/** The four services, in the order in which a person meets them. */
public enum Service {
    /** Who applies. */
    REGISTRATION("registration-service", "registration", 8081) {
        /** It serves crowds: nearly all of its garbage is of requests, and young. */
        @Override
        List<String> javaOptions() {
            return List.of("-XX:NewRatio=1");
        }
    },
    /** Who is drawn. */
    SELECTION("selection-service", "selection", 8082),
    /** Who learns what. */
    TRAINING("training-service", "training", 8083),
    /** Who is paid. */
    INCENTIVE("incentive-service", "incentive", 8084);

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

    /** What it needs of its virtual machine beside what all services get. */
    List<String> javaOptions() {
        return List.of();
    }

    /** Where the build leaves the program. */
    public Path jar(Path checkout) {
        return checkout.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
