package id.prakerja.runner.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers whether an account belongs to a person, the same answer for the same link however often it is asked. */
final class ConfirmationDesk {

    private final AccountRegister accounts;
    private final Map<String, Map<String, String>> answers = new ConcurrentHashMap<>();

    ConfirmationDesk(AccountRegister accounts) {
        this.accounts = accounts;
    }

    Map<String, String> confirm(JsonNode request) {
        return answers.computeIfAbsent(request.path("linkId").asText(), link -> answer(link, request));
    }

    Optional<Map<String, String>> answerGiven(String link) {
        return Optional.ofNullable(answers.get(link));
    }

    private Map<String, String> answer(String link, JsonNode request) {
        Optional<WalletAccount> account =
                accounts.find(request.path("accountReference").asText());
        String result = account.map(found ->
                        found.confirmationFor(request.path("ownerDigest").asText()))
                .orElse("UNKNOWN_ACCOUNT");
        String kycLevel =
                account.map(found -> found.upgraded() ? "FULL" : "BASIC").orElse("NONE");
        return Map.of("linkId", link, "result", result, "kycLevel", kycLevel);
    }
}
