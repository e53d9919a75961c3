package id.prakerja.selection.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.approval.domain.ApprovalProblem;
import id.prakerja.selection.approval.domain.Proposal;
import id.prakerja.selection.approval.domain.ProposalKind;
import id.prakerja.selection.approval.domain.ProposalStatus;
import id.prakerja.selection.clock.DatabaseClock;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prepares and approves. The decision and what it decides are one transaction: however many approve at once, and wherever the process
 * is killed, it is carried out once or not at all, and a proposal whose execution failed still waits.
 */
@ApplicationScoped
public class Approvals {

    private static final int ACCEPTED = 202;

    private final Pool pool;
    private final ProposalStore proposals;
    private final Map<ProposalKind, Approvable<?>> actions;
    private final ApprovalConfig config;
    private final DatabaseClock clock;
    private final ObjectMapper json;

    Approvals(
            Pool pool,
            ProposalStore proposals,
            @All List<Approvable<?>> actions,
            ApprovalConfig config,
            DatabaseClock clock,
            ObjectMapper json) {
        this.pool = pool;
        this.proposals = proposals;
        this.actions = actions.stream().collect(Collectors.toMap(Approvable::kind, Function.identity()));
        this.config = config;
        this.clock = clock;
        // The same request is the same text, and so has the same hash.
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /**
     * Whether an action takes effect only when another operator approves.
     *
     * @param kind the action
     * @return as configured
     */
    public boolean required(ProposalKind kind) {
        return config.required().contains(kind);
    }

    /**
     * Takes a wish: prepares it where two people are needed, else carries it out.
     *
     * @param kind the action
     * @param wave number of the wave
     * @param content the request
     * @param reason why; null if not said
     * @param by account of the operator
     * @return 202 with the proposal, or 200 with what the action shows; fails with the action's refusals or {@code PROPOSAL_PENDING}
     */
    public Uni<Response> submit(ProposalKind kind, int wave, Object content, String reason, String by) {
        if (!required(kind)) {
            Approvable<?> action = actions.get(kind);
            return pool.withTransaction(tx -> execute(action, tx, wave, text(content), by))
                    .chain(() -> action.show(wave))
                    .map(shown -> Response.ok(shown).build());
        }
        return pool.withTransaction(tx -> prepare(tx, kind, wave, content, reason, by))
                .map(proposal -> Response.status(ACCEPTED)
                        .location(URI.create("/v1/proposals/" + proposal.id()))
                        .entity(proposal)
                        .build());
    }

    /**
     * Prepares a wish. The same account that wishes the same again gets the proposal that waits.
     *
     * @param tx open transaction
     * @param kind the action
     * @param wave number of the wave
     * @param content the request
     * @param reason why; null if not said
     * @param by account of the operator
     * @return the proposal; fails with the action's refusals or {@code PROPOSAL_PENDING}
     */
    public Uni<ProposalView> prepare(
            SqlConnection tx, ProposalKind kind, int wave, Object content, String reason, String by) {
        String text = text(content);
        Instant now = now();
        Approvable<?> action = actions.get(kind);
        return action.version(tx, wave)
                .call(version -> proposals.lapse(tx, kind, wave, version, now))
                .chain(version -> examine(action, tx, wave, text)
                        .map(facts -> wish(kind, wave, version, text, text(facts), reason, by, now)))
                .chain(wish -> proposals
                        .insert(tx, wish)
                        .chain(stored -> stored.isPresent() ? Uni.createFrom().item(stored.get()) : waiting(tx, wish)))
                .map(this::view);
    }

    private Proposal wish(
            ProposalKind kind,
            int wave,
            long version,
            String content,
            String facts,
            String reason,
            String by,
            Instant now) {
        return new Proposal(
                null,
                kind,
                wave,
                version,
                content,
                Proposal.hash(kind, wave, version, content),
                facts,
                reason,
                ProposalStatus.PENDING,
                by,
                now,
                now.plus(config.expiry()),
                null,
                null,
                null);
    }

    private Uni<Proposal> waiting(SqlConnection tx, Proposal wish) {
        return proposals.pending(tx, wish.kind(), wish.wave()).map(found -> {
            Proposal pending = found.orElseThrow();
            if (!pending.contentHash().equals(wish.contentHash())
                    || !pending.proposedBy().equals(wish.proposedBy())) {
                throw Refusal.of(ApprovalProblem.PROPOSAL_PENDING, pending.id()).toException();
            }
            return pending;
        });
    }

    /** Approves and carries out; answers what the action shows. A repeated approval is answered the same. */
    Uni<Response> approve(UUID id, String seenHash, String by) {
        return pool.withTransaction(tx -> proposals.claim(tx, id).call(proposal -> {
                    if (proposal.wasApproved(by, seenHash)) {
                        return Uni.createFrom().voidItem();
                    }
                    return carryOut(tx, proposal, seenHash, by);
                }))
                .chain(proposal ->
                        actions.get(proposal.kind()).show(proposal.wave()).map(shown -> answer(proposal, shown)));
    }

    private Uni<Void> carryOut(SqlConnection tx, Proposal proposal, String seenHash, String by) {
        Approvable<?> action = actions.get(proposal.kind());
        return action.version(tx, proposal.wave())
                .invoke(version -> proposal.whyNotApproved(by, seenHash, version, now())
                        .ifPresent(refusal -> {
                            throw refusal.toException();
                        }))
                .chain(() -> execute(action, tx, proposal.wave(), proposal.content(), by))
                .chain(() -> proposals.decide(tx, proposal.id(), ProposalStatus.APPROVED, by, now(), null))
                .replaceWithVoid();
    }

    private static Response answer(Proposal proposal, Object shown) {
        return proposal.kind().creates()
                ? Response.created(URI.create("/v1/waves/" + proposal.wave()))
                        .entity(shown)
                        .build()
                : Response.ok(shown).build();
    }

    /** Refuses a proposal, or takes the own one back. */
    Uni<ProposalView> reject(UUID id, String reason, String by) {
        return pool.withTransaction(tx -> proposals
                        .claim(tx, id)
                        .invoke(proposal -> proposal.whyNotDecided(now()).ifPresent(refusal -> {
                            throw refusal.toException();
                        }))
                        .chain(proposal -> proposals.decide(tx, id, proposal.refusedBy(by), by, now(), reason)))
                .map(this::view);
    }

    /** A proposal as it is shown. */
    ProposalView view(Proposal proposal) {
        try {
            return ProposalView.of(proposal, json.readTree(proposal.content()), json.readTree(proposal.facts()), now());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A proposal holds what we wrote", impossible);
        }
    }

    private <T> Uni<Map<String, ?>> examine(Approvable<T> action, SqlConnection tx, int wave, String content) {
        return action.examine(tx, wave, read(action, content));
    }

    private <T> Uni<Void> execute(Approvable<T> action, SqlConnection tx, int wave, String content, String by) {
        return action.execute(tx, wave, read(action, content), by);
    }

    private <T> T read(Approvable<T> action, String content) {
        try {
            return json.readValue(content, action.contentType());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A proposal holds what we wrote", impossible);
        }
    }

    private String text(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written as JSON", impossible);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
