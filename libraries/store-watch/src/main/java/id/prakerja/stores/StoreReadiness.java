package id.prakerja.stores;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says at once what is known, instead of asking a store that may not answer. */
@Readiness
@ApplicationScoped
public class StoreReadiness implements HealthCheck {

    private final StoreWatch watch;

    StoreReadiness(StoreWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("stores").status(!watch.isAnyAway());
        watch.there().forEach((name, there) -> response.withData(name, there ? "answers" : "away"));
        return response.build();
    }
}
