package id.prakerja.infrastructure;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The containers keep the promises. They are tried when asked for: that Docker is there does not mean that images are. */
@EnabledIfSystemProperty(
        named = Infrastructure.KIND_PROPERTY,
        matches = "containers",
        disabledReason = "Containers are tried with -Dprakerja.infrastructure=containers")
class ContainersInfrastructureTest extends InfrastructureAcceptance {

    @Override
    Infrastructure open() {
        return new ContainersInfrastructure(InfrastructureSettings.temporary());
    }
}
