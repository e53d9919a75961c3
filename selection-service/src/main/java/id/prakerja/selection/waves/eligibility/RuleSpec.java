package id.prakerja.selection.waves.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.eligibility.domain.EligibilityProblem;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.FormalEducation;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.ListEffect;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.ListMembership;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.MaximumAge;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.MinimumAge;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.Occupation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as data: what it is called, and the parameters that it takes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Rule",
        examples = {
            "{\"rule\": \"MINIMUM_AGE\", \"years\": 18}",
            "{\"rule\": \"LIST\", \"list\": \"OTHER_AID\", \"effect\": \"LOWERS_PRIORITY\"}"
        })
public record RuleSpec(
        @NotNull RuleName rule,
        @Min(1) @Max(150) Integer years,
        @Size(min = 1, max = 50) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String> groups,
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String list,
        ListEffect effect,
        Boolean required) {

    /** The rules there are. */
    public enum RuleName {
        /** Nobody younger. */
        MINIMUM_AGE,
        /** Nobody older. */
        MAXIMUM_AGE,
        /** Nobody in formal education, by the declared group. */
        FORMAL_EDUCATION,
        /** Nobody of certain declared groups. */
        OCCUPATION,
        /** What being on an exclusion list means. */
        LIST
    }

    /** The rule; refused with {@code RULE_INCOMPLETE} if it lacks a parameter. */
    EligibilityRule toRule() {
        return switch (rule) {
            case MINIMUM_AGE -> new MinimumAge(given(years, "years"));
            case MAXIMUM_AGE -> new MaximumAge(given(years, "years"));
            case FORMAL_EDUCATION -> new FormalEducation(given(groups, "groups"));
            case OCCUPATION -> new Occupation(given(groups, "groups"));
            case LIST ->
                new ListMembership(
                        given(list, "list"),
                        effect == null ? ListEffect.EXCLUDES : effect,
                        Boolean.TRUE.equals(required));
        };
    }

    private <T> T given(T parameter, String name) {
        if (parameter == null) {
            throw Refusal.of(EligibilityProblem.RULE_INCOMPLETE, rule, name).toException();
        }
        return parameter;
    }

    /** A rule as data. */
    static RuleSpec of(EligibilityRule rule) {
        if (rule instanceof MinimumAge age) {
            return new RuleSpec(RuleName.MINIMUM_AGE, age.years(), null, null, null, null);
        }
        if (rule instanceof MaximumAge age) {
            return new RuleSpec(RuleName.MAXIMUM_AGE, age.years(), null, null, null, null);
        }
        if (rule instanceof FormalEducation education) {
            return new RuleSpec(RuleName.FORMAL_EDUCATION, null, new TreeSet<>(education.groups()), null, null, null);
        }
        if (rule instanceof Occupation occupation) {
            return new RuleSpec(RuleName.OCCUPATION, null, new TreeSet<>(occupation.groups()), null, null, null);
        }
        ListMembership membership = (ListMembership) rule;
        return new RuleSpec(RuleName.LIST, null, null, membership.list(), membership.effect(), membership.required());
    }
}
