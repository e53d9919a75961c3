package id.prakerja.training.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.Decision;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Carries out requests on accounts, each once: the answer is stored with its effect, and a repetition is told the same.
 */
@ApplicationScoped
public class AccountRequests {

    private final AccountChanges changes;
    private final ObjectMapper json;
    private final Clock clock;

    AccountRequests(AccountChanges changes, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Carries out a request.
     *
     * @param participantId the person
     * @param requestKey who asks, and the asker's name for the request
     * @param contentDigest digest of what is asked
     * @param request what to do
     * @return the answer as JSON, once the effect is stored; fails with the refusal as an exception
     */
    public Uni<String> carryOut(
            UUID participantId, String requestKey, String contentDigest, AccountRequest<?> request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return changes.change(
                        participantId,
                        account -> account.once(
                                requestKey, contentDigest, now, self -> answer(request.applyTo(self, now))))
                .map(Decision::orThrow);
    }

    private Decision<String> answer(Decision<?> decision) {
        return decision.map(body -> {
            try {
                return json.writeValueAsString(body);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("An answer is plain data", impossible);
            }
        });
    }
}
