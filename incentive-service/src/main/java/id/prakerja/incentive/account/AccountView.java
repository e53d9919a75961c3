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
 * @param accountReference the end of the account; all of it is shown to nobody
 * @param status LINK_PENDING, LINKED, REFUSED, REPLACED or LAPSED
 * @param reason why it was refused
 * @param messages the reason as a sentence, in both languages
 * @param kycLevel level of identification, as the partner told it
 * @param requestedAt when the participant asked for it, UTC
 * @param decidedAt when it was confirmed, refused, replaced or lapsed, UTC
 * @param working the account that is paid to meanwhile; absent if it is this one, or none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LinkedAccount")
public record AccountView(
        UUID linkId,
        @Schema(examples = "gopay") String partner,
        @Schema(examples = "********0001") String accountReference,
        @Schema(examples = "LINKED") String status,
        @Schema(examples = "OWNER_MISMATCH") String reason,
        Map<String, String> messages,
        @Schema(examples = "FULL") String kycLevel,
        Instant requestedAt,
        Instant decidedAt,
        Working working) {

    private static final int SHOWN = 4;

    /**
     * The account that is paid to while another one is asked for, or after one was refused.
     *
     * @param partner the payment partner
     * @param accountReference its end
     */
    @Schema(name = "WorkingAccount")
    public record Working(
            @Schema(examples = "ovo") String partner,
            @Schema(examples = "********0002") String accountReference) {}

    static AccountView of(AccountLink link, String maskedReference, Working working) {
        return new AccountView(
                link.linkId,
                link.partner,
                maskedReference,
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
                link.decidedAt,
                working);
    }

    static String masked(String reference) {
        int hidden = Math.max(reference.length() - SHOWN, (reference.length() + 1) / 2);
        return "*".repeat(hidden) + reference.substring(hidden);
    }
}
