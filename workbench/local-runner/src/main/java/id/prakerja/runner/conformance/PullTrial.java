package id.prakerja.runner.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.PayoutRequested;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A partner that fetches, acknowledges and reports by signed calls. */
final class PullTrial implements PaymentDoor {

    private final Map<UUID, PayoutRequested> waiting = new LinkedHashMap<>();
    private final Set<UUID> withdrawn = ConcurrentHashMap.newKeySet();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> faults = ConcurrentHashMap.newKeySet();
    private final Reported reported = new Reported();
    private final PartnerConfig config;
    private final OurSide ours;
    private volatile boolean called;

    PullTrial(PartnerConfig config, String partner) {
        this.config = config;
        this.ours = new OurSide(config, partner, reported);
        ours.serve("/v1/partner-instructions/acknowledgement", this::acknowledge);
        ours.serve("/v1/partner-instructions", this::fetch);
    }

    int port() {
        return ours.port();
    }

    @Override
    public String name() {
        return "PULL";
    }

    @Override
    public synchronized void instruct(PayoutRequested instruction, Transcript transcript) {
        transcript.sent("to be fetched " + instruction);
        waiting.put(instruction.payoutId(), instruction);
    }

    @Override
    public Reported reported() {
        return reported;
    }

    @Override
    public List<Rule> rules(PaymentRules common) {
        return List.of(
                new Rule("SIGNS_ITS_CALLS", "It signs each call under its own id.", this::signsItsCalls),
                new Rule(
                        "ACKNOWLEDGES_FIRST",
                        "It pays what it has acknowledged, and not before.",
                        t -> acknowledgesFirst(common, t)),
                new Rule(
                        "PAYS_NOT_WITHDRAWN",
                        "It does not pay what the answer to its acknowledgement does not name.",
                        t -> paysNotWithdrawn(common, t)));
    }

    @Override
    public void close() {
        ours.close();
    }

    private void signsItsCalls(Transcript transcript) {
        faults.forEach(transcript::received);
        Broken.unless(faults.isEmpty(), "A call is not signed as it must be");
        Broken.unless(called, "It has never fetched");
    }

    private void acknowledgesFirst(PaymentRules common, Transcript transcript) throws Exception {
        PayoutRequested instruction = PaymentRules.instruction(config.goodAccount());
        instruct(instruction, transcript);
        common.reportOf(instruction, transcript);
        Broken.unless(acknowledged.contains(instruction.payoutId()), "It has reported what it has not acknowledged");
    }

    private void paysNotWithdrawn(PaymentRules common, Transcript transcript) throws Exception {
        PayoutRequested instruction = PaymentRules.instruction(config.goodAccount());
        withdrawn.add(instruction.payoutId());
        instruct(instruction, transcript);
        common.mustNotBePaid(instruction, transcript);
    }

    /** Behind whatever cursor: the partner is to store what it has seen, and to be given what it has not acknowledged. */
    private synchronized SignedServer.Answer fetch(SignedServer.Call call) {
        called = true;
        if (call.fault() != null) {
            return notSigned(call);
        }
        return new SignedServer.Answer(200, Map.of("items", List.copyOf(waiting.values()), "cursor", "0"));
    }

    private synchronized SignedServer.Answer acknowledge(SignedServer.Call call) throws IOException {
        if (call.fault() != null) {
            return notSigned(call);
        }
        List<UUID> taken = new ArrayList<>();
        List<UUID> back = new ArrayList<>();
        for (JsonNode id : call.json().path("payoutIds")) {
            UUID asked = UUID.fromString(id.asText());
            waiting.remove(asked);
            (withdrawn.contains(asked) ? back : taken).add(asked);
        }
        acknowledged.addAll(taken);
        return new SignedServer.Answer(200, Map.of("acknowledged", taken, "withdrawn", back));
    }

    private SignedServer.Answer notSigned(SignedServer.Call call) {
        faults.add("%s: %s".formatted(call.shown(), call.fault()));
        return SignedServer.Answer.notSigned(call);
    }
}
