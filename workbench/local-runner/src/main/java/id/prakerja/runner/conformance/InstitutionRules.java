package id.prakerja.runner.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What every institution keeps when it redeems a voucher. */
final class InstitutionRules {

    /** Path of the call about which there is trouble. */
    static final String REDEMPTIONS = "/v1/redemptions";

    private final CallRules calls;

    InstitutionRules(CallRules calls) {
        this.calls = calls;
    }

    List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule("REDEEMS", "A redemption names the voucher as it was shown.", this::redeems));
        rules.addAll(calls.all());
        return rules;
    }

    private void redeems(Transcript transcript) throws IOException {
        String voucher = calls.first("A redemption", call -> call.path().equals(REDEMPTIONS), transcript)
                .call()
                .json()
                .path("voucher")
                .asText();
        Broken.unless(
                voucher.equals(TrainingAnswers.VOUCHER),
                "The voucher is %s and not %s".formatted(voucher, TrainingAnswers.VOUCHER));
    }
}
