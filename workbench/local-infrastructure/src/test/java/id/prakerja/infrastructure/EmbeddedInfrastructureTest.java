package id.prakerja.infrastructure;

/** The embedded servers keep the promises. */
class EmbeddedInfrastructureTest extends InfrastructureAcceptance {

    @Override
    Infrastructure open() {
        return new EmbeddedInfrastructure(InfrastructureSettings.temporary());
    }
}
