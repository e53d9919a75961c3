package id.prakerja.selection.waves.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import id.prakerja.selection.waves.eligibility.domain.PrioritySource;
import io.vertx.core.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule set as data: as it is asked for over HTTP, and as it is stored. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RuleSet", examples = """
                {"version": 1, "priority": "EITHER", "rules": [
                   {"rule": "MINIMUM_AGE", "years": 18}, {"rule": "FORMAL_EDUCATION", "groups": ["STUDENT"]},
                   {"rule": "OCCUPATION", "groups": ["CIVIL_SERVANT", "MILITARY", "POLICE"]},
                   {"rule": "LIST", "list": "DECEASED", "effect": "EXCLUDES", "required": false}]}""")
public record RuleSetSpec(
        Integer version,
        @NotNull PrioritySource priority,
        @NotNull @Size(max = 50) List<@NotNull @Valid RuleSpec> rules) {

    /**
     * A rule set as data.
     *
     * @param rules the set
     * @return the same as data
     */
    public static RuleSetSpec of(EligibilityRules rules) {
        return new RuleSetSpec(
                rules.version(),
                rules.priority(),
                rules.rules().stream().map(RuleSpec::of).toList());
    }

    /**
     * Reads a stored rule set.
     *
     * @param json as {@link #json} gave it
     * @return the rule set
     */
    public static EligibilityRules stored(JsonObject json) {
        RuleSetSpec spec = json.mapTo(RuleSetSpec.class);
        return new EligibilityRules(spec.version(), spec.priority(), spec.toRules());
    }

    /**
     * A rule set to be stored.
     *
     * @param rules the set
     * @return as JSON
     */
    public static JsonObject json(EligibilityRules rules) {
        return JsonObject.mapFrom(of(rules));
    }

    /**
     * The rules; refused with {@code RULE_INCOMPLETE} if one lacks a parameter.
     *
     * @return the rules in their order
     */
    public List<EligibilityRule> toRules() {
        return rules.stream().map(RuleSpec::toRule).toList();
    }
}
