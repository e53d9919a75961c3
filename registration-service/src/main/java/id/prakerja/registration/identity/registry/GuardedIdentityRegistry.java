package id.prakerja.registration.identity.registry;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * The registry behind a circuit breaker: after repeated failures it is left alone for a while instead of being pressed while
 * it recovers. Repetition is the queue's matter, not this class's.
 */
@ApplicationScoped
public class GuardedIdentityRegistry {

    private static final String BREAKER = "identity-registry";

    private final IdentityRegistry registry;
    private final IdentityRegistryConfig config;
    private final CircuitBreakerMaintenance breakers;

    GuardedIdentityRegistry(
            IdentityRegistry registry, IdentityRegistryConfig config, CircuitBreakerMaintenance breakers) {
        this.registry = registry;
        this.config = config;
        this.breakers = breakers;
    }

    /**
     * Asks about several people.
     *
     * @param questions at least one
     * @return answers in any order; fails if the registry is away, slow, busy, or left alone after failures
     */
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            failureRatio = 0.5,
            delay = 2000,
            successThreshold = 1,
            skipOn = RegistryRefusedException.class) // a bad question does not make the registry a bad one
    @CircuitBreakerName(BREAKER)
    public Uni<List<IdentityAnswer>> verify(List<IdentityQuestion> questions) {
        return registry.verify(questions)
                .ifNoItem()
                .after(config.timeout())
                .failWith(() -> new RegistryAwayException("No answer within " + config.timeout()));
    }

    /**
     * Whether the registry has failed so often that it should be asked about one person at most, to see whether it is back.
     *
     * @return true unless the circuit is closed
     */
    public boolean suspected() {
        return breakers.currentState(BREAKER) != CircuitBreakerState.CLOSED;
    }
}
