package id.prakerja.incentive.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.incentive.account.domain.AccountReason;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A linked account as it is shown.
 *
 * @param linkId the request's id
 * @param partner the payment partner
 * @param accountReference the account; only its end is shown to anybody but its owner
 * @param status LINK_PENDING, LINKED, REFUSED or REPLACED
 * @param reason why it was refused
 * @param messages the reason as a sentence, in both languages
 * @param kycLevel level of identification, as the partner told it
 * @param requestedAt when the participant asked for it, UTC
 * @param decidedAt when it was confirmed, refused or replaced, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LinkedAccount")
public record AccountView(
        UUID linkId,
        @Schema(examples = "gopay") String partner,
        @Schema(examples = "081200000001") String accountReference,
        @Schema(examples = "LINKED") String status,
        @Schema(examples = "OWNER_MISMATCH") String reason,
        Map<String, String> messages,
        @Schema(examples = "FULL") String kycLevel,
        Instant requestedAt,
        Instant decidedAt) {

    private static final int SHOWN = 4;

    /**
     * Shows a link.
     *
     * @param link the link
     * @param toOwner whether its owner looks
     * @return what is shown
     */
    public static AccountView of(AccountLink link, boolean toOwner) {
        return new AccountView(
                link.linkId,
                link.partner,
                toOwner ? link.accountReference : masked(link.accountReference),
                link.status.name(),
                link.reason,
                AccountReason.of(link.reason)
                        .map(reason -> Map.of(
                                "en",
                                reason.problem().english(),
                                "id",
                                reason.problem().indonesian()))
                        .orElse(null),
                link.kycLevel,
                link.requestedAt,
                link.decidedAt);
    }

    static String masked(String reference) {
        int hidden = Math.max(reference.length() - SHOWN, (reference.length() + 1) / 2);
        return "*".repeat(hidden) + reference.substring(hidden);
    }
}
