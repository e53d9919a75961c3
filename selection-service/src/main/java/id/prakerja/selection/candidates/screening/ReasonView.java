package id.prakerja.selection.candidates.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reason for which a person is excluded.
 *
 * @param code stable code
 * @param messages the reason in English ({@code en}) and Indonesian ({@code id})
 * @param list name of the list behind it; absent where there is none
 * @param listVersion version of that list that counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reason")
public record ReasonView(String code, Map<String, String> messages, String list, Long listVersion) {

    /**
     * Shows reasons.
     *
     * @param reasons in their order
     * @param judgement tells the versions of the lists
     * @return the views
     */
    public static List<ReasonView> of(Stream<Exclusion> reasons, Judgement judgement) {
        return reasons.map(reason -> new ReasonView(
                        reason.reason().name(),
                        Map.of(
                                "en",
                                reason.reason().problem().english(),
                                "id",
                                reason.reason().problem().indonesian()),
                        reason.list(),
                        reason.list() == null
                                ? null
                                : judgement.versionOf(reason.list()).orElse(null)))
                .toList();
    }
}
