package id.prakerja.snap;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Speaks SNAP BI to one partner. No method fails, and none sends anything twice: what is to be done after an answer is the
 * caller's, who has stored each attempt, with its {@code X-EXTERNAL-ID}, before it makes it.
 */
public final class SnapClient {

    private final SnapTransport transport;
    private final SnapCredentials credentials;
    private final SnapDialect dialect;
    private final Clock clock;
    private final AccessTokens tokens;

    /**
     * A client.
     *
     * @param host where the partner's API is; paths are put behind it
     * @param credentials who we are to it
     * @param dialect in what it differs from the standard
     * @param clock real time, which signatures carry
     */
    public SnapClient(URI host, SnapCredentials credentials, SnapDialect dialect, Clock clock) {
        this.transport = new SnapTransport(host, dialect.answerWithin());
        this.credentials = credentials;
        this.dialect = dialect;
        this.clock = clock;
        this.tokens = new AccessTokens(transport, credentials, dialect, clock);
    }

    /** In what the partner differs from the standard. */
    public SnapDialect dialect() {
        return dialect;
    }

    /** Credits a wallet. */
    public CompletionStage<SnapReply> topUp(String externalId, TopUp credit) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("partnerReferenceNo", credit.reference());
        body.put("customerNumber", credit.customerNumber());
        body.put("amount", amount(credit.rupiah()));
        body.put("transactionDate", SnapTime.text(credit.at()));
        body.put("notes", credit.notes());
        return post(SnapService.TOP_UP, externalId, withAdditionalInfo(body));
    }

    /** Transfers to a bank account, within the bank or to another one. */
    public CompletionStage<SnapReply> transfer(String externalId, BankTransfer transfer) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("partnerReferenceNo", transfer.reference());
        body.put("amount", amount(transfer.rupiah()));
        if (transfer.interbank()) {
            body.put("beneficiaryAccountName", transfer.accountName());
            body.put("beneficiaryBankCode", transfer.bankCode());
        }
        body.put("beneficiaryAccountNo", transfer.account());
        body.put("sourceAccountNo", transfer.sourceAccount());
        body.put("transactionDate", SnapTime.text(transfer.at()));
        body.put("remark", transfer.remark());
        return post(serviceOf(transfer), externalId, withAdditionalInfo(body));
    }

    /** Credits many wallets; the answer says that the list was taken, a notification what became of each. */
    public CompletionStage<SnapReply> bulkCashIn(String externalId, BulkCashIn bulk) {
        List<Map<String, Object>> credits = bulk.credits().stream()
                .map(credit -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("accountNumber", credit.customerNumber());
                    one.put("amount", amount(credit.rupiah()));
                    one.put("partnerReferenceNo", credit.reference());
                    return one;
                })
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("partnerBulkId", bulk.bulkId());
        body.put("transactionDate", SnapTime.text(bulk.at()));
        body.put("currency", SnapAmount.CURRENCY);
        body.put("bulkObject", credits);
        return post(SnapService.BULK_CASH_IN, externalId, withAdditionalInfo(body));
    }

    /** Asks what became of a credit to a wallet. */
    public CompletionStage<SnapReply> topUpStatus(String externalId, String reference) {
        return status(SnapService.TOP_UP_STATUS, externalId, reference, SnapService.TOP_UP);
    }

    /** Asks what became of a transfer. */
    public CompletionStage<SnapReply> transferStatus(String externalId, BankTransfer transfer) {
        return status(SnapService.TRANSFER_STATUS, externalId, transfer.reference(), serviceOf(transfer));
    }

    /** Asks whose wallet it is; its name comes back. */
    public CompletionStage<SnapReply> customer(
            String externalId, String reference, String customerNumber, long rupiah) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("partnerReferenceNo", reference);
        body.put("customerNumber", customerNumber);
        body.put("amount", amount(rupiah));
        return post(SnapService.CUSTOMER_INQUIRY, externalId, body);
    }

    /**
     * Asks whose bank account it is; its name comes back.
     *
     * @param bankCode the other bank; empty within the bank
     */
    public CompletionStage<SnapReply> account(String externalId, String reference, String account, String bankCode) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!bankCode.isEmpty()) {
            body.put("beneficiaryBankCode", bankCode);
        }
        body.put("beneficiaryAccountNo", account);
        body.put("partnerReferenceNo", reference);
        return post(
                bankCode.isEmpty() ? SnapService.INTERNAL_ACCOUNT_INQUIRY : SnapService.EXTERNAL_ACCOUNT_INQUIRY,
                externalId,
                body);
    }

    private CompletionStage<SnapReply> status(
            SnapService service, String externalId, String reference, SnapService original) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("originalPartnerReferenceNo", reference);
        body.put("serviceCode", original.code());
        return post(service, externalId, body);
    }

    private static SnapService serviceOf(BankTransfer transfer) {
        return transfer.interbank() ? SnapService.TRANSFER_INTERBANK : SnapService.TRANSFER_INTRABANK;
    }

    private Map<String, Object> withAdditionalInfo(Map<String, Object> body) {
        if (!dialect.additionalInfo().isEmpty()) {
            body.put("additionalInfo", dialect.additionalInfo());
        }
        return body;
    }

    private static Map<String, String> amount(long rupiah) {
        Map<String, String> amount = new LinkedHashMap<>();
        amount.put("value", SnapAmount.value(rupiah));
        amount.put("currency", SnapAmount.CURRENCY);
        return amount;
    }

    /** Sends the very bytes that are signed. */
    private CompletionStage<SnapReply> post(SnapService service, String externalId, Map<String, Object> content) {
        byte[] body = SnapTransport.bytes(content);
        if (dialect.scheme() == SignatureScheme.ASYMMETRIC) {
            Instant now = clock.instant();
            String text = StringToSign.asymmetric("POST", dialect.path(service), body, SnapTime.text(now));
            byte[] signature = SnapKeys.sign(credentials.privateKey(), text);
            return transport.post(service, dialect.path(service), headers(externalId, now, signature), body);
        }
        return tokens.get()
                .thenCompose(answer -> answer.token().isEmpty()
                        ? CompletableFuture.completedFuture(withoutToken(service, answer.reply()))
                        : post(service, externalId, body, answer.token()));
    }

    private CompletionStage<SnapReply> post(SnapService service, String externalId, byte[] body, String token) {
        Instant now = clock.instant();
        String text = StringToSign.symmetric("POST", dialect.path(service), token, body, SnapTime.text(now));
        byte[] signature = SnapKeys.hmac(credentials.clientSecret(), text);
        Map<String, String> headers = headers(externalId, now, signature);
        headers.put("Authorization", "Bearer " + token);
        return transport.post(service, dialect.path(service), headers, body).thenApply(reply -> {
            if (reply.reaction() == Reaction.RENEW_TOKEN) {
                tokens.forget(token);
            }
            return reply;
        });
    }

    /** Without a token nothing was sent, so nothing can have been paid: the partner is to be tried later, or a person sees to it. */
    private static SnapReply withoutToken(SnapService service, SnapReply reply) {
        boolean refused = reply.status() >= 400 && reply.status() < 500 && reply.status() != 429;
        ResponseCode code = new ResponseCode(refused ? 401 : 429, service.code(), "00");
        return new SnapReply(
                service,
                code.status(),
                Optional.of(code),
                reply.body(),
                "no access token: HTTP status %d %s".formatted(reply.status(), reply.fault()));
    }

    private Map<String, String> headers(String externalId, Instant now, byte[] signature) {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-TIMESTAMP", SnapTime.text(now));
        headers.put("X-SIGNATURE", dialect.encoding().encode(signature));
        headers.put("X-PARTNER-ID", credentials.partnerId());
        headers.put("X-EXTERNAL-ID", externalId);
        headers.put("CHANNEL-ID", credentials.channelId());
        return headers;
    }
}
