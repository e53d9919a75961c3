package id.prakerja.runner.conformance;

import java.util.ArrayList;
import java.util.List;

/** A platform or an institution before our side of training: what it calls, and where it wants to be told, what it answers. */
final class TrainingTrial implements AutoCloseable {

    private final PartnerConfig config;
    private final Role role;
    private final TrainingSide side;

    TrainingTrial(PartnerConfig config, String partner, Role role) {
        this.config = config;
        this.role = role;
        this.side = new TrainingSide(config, partner, role.troubled);
    }

    /** What a partner of training is. */
    enum Role {
        /** It sells, and reports completions. */
        PLATFORM(
                PlatformRules.COMPLETIONS,
                "sell the training of GET /v1/courses to a participant of POST /v1/sandbox/participants, and report its"
                        + " completion; its voucher counts as redeemed"),
        /** It redeems vouchers. */
        INSTITUTION(InstitutionRules.REDEMPTIONS, "redeem the voucher " + TrainingAnswers.VOUCHER);

        private final String troubled;
        private final String task;

        Role(String troubled, String task) {
            this.troubled = troubled;
            this.task = task;
        }
    }

    int port() {
        return side.port();
    }

    /** What the partner's test system is to do. */
    String task() {
        return "For training-service stands http://localhost:%d. Let the partner %s.".formatted(port(), role.task);
    }

    /** The rules of its calls, and where it has an address for them those of webhooks. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(calls());
        if (config.find("webhook-url").isPresent()) {
            rules.addAll(new WebhookRules(config, role == Role.PLATFORM).all());
        }
        return rules;
    }

    @Override
    public void close() {
        side.close();
    }

    private List<Rule> calls() {
        CallRules calls = new CallRules(config, side);
        return switch (role) {
            case PLATFORM -> new PlatformRules(side, calls).all();
            case INSTITUTION -> new InstitutionRules(calls).all();
        };
    }
}
