package id.prakerja.incentive.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.incentive.account.AccountView;
import id.prakerja.incentive.entitlement.EntitlementView;
import id.prakerja.incentive.payout.PayoutView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything about one person's incentive on one page.
 *
 * @param participantId the person
 * @param entitlement whether there is a right to it
 * @param account the account linked or refused last; absent if none ever was
 * @param payouts the schedule, in the order of the due dates
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IncentiveOverview")
public record OverviewView(
        UUID participantId, EntitlementView entitlement, AccountView account, List<PayoutView> payouts) {}
