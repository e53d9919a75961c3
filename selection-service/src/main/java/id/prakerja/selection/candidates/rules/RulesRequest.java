package id.prakerja.selection.candidates.rules;

import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.selection.waves.eligibility.RuleSpec;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule;
import id.prakerja.selection.waves.eligibility.domain.PrioritySource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other rules for a wave. */
@Schema(name = "RulesChange", examples = """
                {"version": 1, "priority": "EITHER", "reason": "Regulation 11 of 2020",
                 "rules": [{"rule": "MINIMUM_AGE", "years": 18}, {"rule": "MAXIMUM_AGE", "years": 64},
                   {"rule": "LIST", "list": "DECEASED", "effect": "EXCLUDES", "required": true}]}""")
record RulesRequest(
        Integer version,
        @NotNull PrioritySource priority,
        @NotNull @Size(max = 50) List<@NotNull @Valid RuleSpec> rules,
        @Size(max = 500) String reason) {

    /** The version that was seen; 0, which no rule set has, where none is named. */
    int seen() {
        return version == null ? 0 : version;
    }

    /** The rules; refused with {@code RULE_INCOMPLETE} if one lacks a parameter. */
    List<EligibilityRule> toRules() {
        return new RuleSetSpec(version, priority, rules).toRules();
    }
}
