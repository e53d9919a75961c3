package id.prakerja.training.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.Decision;
import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.signed.SignatureProblem;
import id.prakerja.training.account.domain.AccountProblem;
import id.prakerja.training.account.domain.LearnerAccount;
import id.prakerja.training.sandbox.SandboxId;
import id.prakerja.training.signature.SignedRequest;
import id.prakerja.training.uniqueness.UniqueName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Applies requests to accounts, each once: the answer is stored with its effect, and a repetition gets the same.
 */
@ApplicationScoped
public class AccountRequests {

    private final AccountChanges changes;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Clock clock;

    AccountRequests(AccountChanges changes, Accounts accounts, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Applies a request of the participant or of staff.
     *
     * @param participantId the person
     * @param requestKey who asks, and the asker's name for the request
     * @param contentDigest digest of what is asked
     * @param request what to do
     * @return the answer as JSON, once the effect is stored; fails with the refusal as an exception
     */
    public Uni<String> apply(UUID participantId, String requestKey, String contentDigest, AccountRequest<?> request) {
        return decide(
                        participantId,
                        requestKey,
                        contentDigest,
                        account -> List.of(),
                        CommonProblem.IDEMPOTENCY_KEY_REUSED,
                        request)
                .map(Decision::orThrow);
    }

    /** Applies a partner's request. Its {@code webhook-id} is good for this content alone, whoever it is about. */
    public Uni<String> apply(UUID participantId, SignedRequest signed, AccountRequest<?> request) {
        return decide(participantId, signed, account -> Optional.empty(), request)
                .map(Decision::orThrow);
    }

    /**
     * Decides a partner's request that needs a further unique name. Who practises meets nobody outside the sandbox, and nobody outside
     * meets its people: either way there is no such account.
     *
     * @param further the name, read from the changed account, or empty
     * @return the answer as JSON, or the refusal, once the effect is stored
     */
    public Uni<Decision<String>> decide(
            UUID participantId,
            SignedRequest signed,
            Function<LearnerAccount, Optional<UniqueName>> further,
            AccountRequest<?> request) {
        if (SandboxId.is(participantId) != signed.signatory().sandbox()) {
            return Uni.createFrom().item(Decision.refused(AccountProblem.ACCOUNT_UNKNOWN));
        }
        Function<LearnerAccount, List<UniqueName>> names =
                account -> Stream.concat(Stream.of(signed.uniqueName(participantId)), further.apply(account).stream())
                        .toList();
        return decide(
                participantId,
                signed.requestKey(),
                signed.contentDigest(),
                names,
                SignatureProblem.EVENT_ID_REUSED,
                request);
    }

    private Uni<Decision<String>> decide(
            UUID participantId,
            String requestKey,
            String contentDigest,
            Function<LearnerAccount, List<UniqueName>> names,
            ProblemCode ifReused,
            AccountRequest<?> request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return changes.change(
                        participantId,
                        names,
                        account -> account.once(
                                requestKey, contentDigest, now, ifReused, self -> answer(request.applyTo(self, now))))
                .chain(decision -> knowingTheArchive(participantId, decision));
    }

    /** An enrolment that is not in the account may be one that has ended and left it. */
    private Uni<Decision<String>> knowingTheArchive(UUID participantId, Decision<String> decision) {
        if (!(decision instanceof Decision.Refused<String> refused)
                || refused.refusal().code() != AccountProblem.ENROLMENT_UNKNOWN) {
            return Uni.createFrom().item(decision);
        }
        Refusal refusal = refused.refusal();
        return accounts.get(participantId)
                .map(account -> account.enrolments().stream()
                        .filter(enrolment -> refusal.details().contains(enrolment.id()))
                        .findFirst()
                        .<Decision<String>>map(
                                ended -> Decision.refused(AccountProblem.ENROLMENT_CLOSED, ended.status()))
                        .orElse(decision));
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
