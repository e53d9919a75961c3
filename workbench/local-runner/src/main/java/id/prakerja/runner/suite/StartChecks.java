package id.prakerja.runner.suite;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.workspace.DiskSpace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a suite needs before anything of it is started: said in one sentence here, it would be pages in the logs. */
record StartChecks(Suite suite) {

    /**
     * Returns if all is there.
     *
     * @throws PlainFailure if the disk is full, a program is missing or a port is in use
     */
    void pass() {
        DiskSpace.require(suite.workspace().home(), DiskSpace.NEEDED);
        requirePrograms();
        requireFreePorts();
    }

    private void requirePrograms() {
        for (Service service : Service.values()) {
            Path jar = service.jar(suite.workspace().checkout());
            if (Files.notExists(jar)) {
                throw new PlainFailure("%s is missing; build it with ./mvnw -DskipTests package.".formatted(jar));
            }
        }
    }

    private void requireFreePorts() {
        Map<String, Integer> needed = new LinkedHashMap<>(suite.ports().byName());
        for (Service service : Service.values()) {
            if (suite.process(service).isRunning()) {
                needed.keySet().removeAll(SuitePorts.namesOf(service.module()));
            }
        }
        if (suite.partners().isRunning()) {
            needed.remove("payment partners");
        }
        if (suite.console().isRunning()) {
            needed.keySet().removeAll(SuitePorts.namesOf(suite.console().name()));
        }
        if (suite.infrastructure().isRunning()) {
            needed.keySet().removeAll(List.of("Kafka", "PostgreSQL", "the document server"));
        }
        PortCheck.requireFree(needed);
    }
}
