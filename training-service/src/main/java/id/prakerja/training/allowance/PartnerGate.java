package id.prakerja.training.allowance;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.Problems;
import id.prakerja.training.partner.domain.PartnerStatus;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.partner.domain.Signatory;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** Lets partners do what their terms allow, by whichever door they come. */
@ApplicationScoped
public class PartnerGate {

    private final RequestRates rates;
    private final AllowanceConfig config;

    PartnerGate(RequestRates rates, AllowanceConfig config) {
        this.rates = rates;
        this.config = config;
    }

    /**
     * Admits a request that the partner has signed.
     *
     * @param wanted the scope that it needs, or empty where it needs none
     * @throws RuntimeException {@code PARTNER_SUSPENDED}, {@code PARTNER_SCOPE_MISSING} or {@code PARTNER_RATE_EXCEEDED}
     */
    public void admit(Signatory partner, Optional<Scope> wanted) {
        if (partner.terms().status() == PartnerStatus.SUSPENDED) {
            throw Refusal.of(AllowanceProblem.PARTNER_SUSPENDED, partner.partnerId())
                    .toException();
        }
        wanted.filter(scope -> !partner.terms().scopes().contains(scope)).ifPresent(missing -> {
            throw Refusal.of(AllowanceProblem.PARTNER_SCOPE_MISSING, partner.partnerId(), missing)
                    .toException();
        });
        admitToOwnPage(partner);
    }

    /**
     * Admits a partner, suspended or not, to what is held about itself.
     *
     * @throws RuntimeException {@code PARTNER_RATE_EXCEEDED}
     */
    void admitToOwnPage(Signatory partner) {
        int perMinute = Optional.ofNullable(partner.terms().limits().requestsPerMinute())
                .orElseGet(config::requestsPerMinute);
        rates.take(partner.partnerId(), perMinute).ifPresent(pause -> {
            throw HttpProblem.builder(Problems.of(AllowanceProblem.PARTNER_RATE_EXCEEDED, Integer.toString(perMinute)))
                    .withHeader(HttpHeaders.RETRY_AFTER, seconds(pause))
                    .build();
        });
    }

    /** A pause as Retry-After says it: whole seconds, never too few. */
    static String seconds(Duration pause) {
        return Long.toString(Math.max(1, pause.plusMillis(999).toSeconds()));
    }
}
