package id.prakerja.infrastructure;

import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;

/** The containers keep the promises, where Docker is. */
@EnabledIf("dockerIsThere")
class ContainersInfrastructureTest extends InfrastructureAcceptance {

    static boolean dockerIsThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    Infrastructure open() {
        return new ContainersInfrastructure(InfrastructureSettings.temporary());
    }
}
