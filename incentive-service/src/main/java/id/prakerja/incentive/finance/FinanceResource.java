package id.prakerja.incentive.finance;

import id.prakerja.access.Role;
import id.prakerja.incentive.ledger.LedgerConfig;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits, and how well the partners pay. */
@Path("/v1")
@RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Finance", description = "What waits for somebody, and how well the partners pay")
public class FinanceResource {

    private static final int WEEK = 7;

    private final FinanceQueues queues;
    private final ServiceLevels levels;
    private final Forecast forecast;
    private final LedgerConfig ledger;
    private final Clock clock;

    FinanceResource(FinanceQueues queues, ServiceLevels levels, Forecast forecast, LedgerConfig ledger, Clock clock) {
        this.queues = queues;
        this.levels = levels;
        this.forecast = forecast;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Counts what waits. */
    @GET
    @Path("/finance-queues")
    @Operation(
            operationId = "getFinanceQueues",
            summary =
                    "Count what waits: due, in flight, unknown, held, disputed, set apart, claimed back; by partner, and unpaid by age and reason",
            description =
                    "Each number with the list of what is behind it, and each of these with its own page. The same list as a file:"
                            + " GET /v1/lists/payouts.csv with the same filters.")
    @APIResponse(responseCode = "200", description = "At this moment")
    public Uni<FinanceQueuesView> queues() {
        return queues.present();
    }

    /** Says what falls due. */
    @GET
    @Path("/payout-forecast")
    @Operation(
            operationId = "getPayoutForecast",
            summary = "Sum what falls due in each month by the schedules",
            description = "What is planned and not due yet. The payouts behind a month:"
                    + " GET /v1/payouts?status=NOT_DUE&dueFrom=&dueUntil=.")
    @APIResponse(responseCode = "200", description = "The nearest month first")
    public Uni<List<ForecastView>> forecast(
            @QueryParam("wave") @Parameter(description = "Only for people of this wave", example = "6") Integer wave) {
        return forecast.present(wave);
    }

    /** Measures the partners. */
    @GET
    @Path("/partner-service-levels")
    @Operation(
            operationId = "getPartnerServiceLevels",
            summary = "Measure how fast the partners pay, and why they fail",
            description =
                    "By the days on which they reported, in the programme's time zone; the last seven if none are given.")
    @APIResponse(responseCode = "200", description = "Each partner")
    @APIResponse(responseCode = "422", description = "PERIOD_NOT_POSSIBLE")
    public Uni<List<ServiceLevelView>> levels(
            @QueryParam("from") @Parameter(description = "First day", example = "2020-10-01") LocalDate from,
            @QueryParam("until") @Parameter(description = "Last day", example = "2020-10-07") LocalDate until) {
        LocalDate last = until == null ? LocalDate.ofInstant(clock.instant(), ledger.zone()) : until;
        return levels.between(from == null ? last.minusDays(WEEK - 1L) : from, last);
    }
}
