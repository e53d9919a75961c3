package id.prakerja.console.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.pages.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every state in which a person or a payout can be has its sentence, whatever the services know. */
class NextStepTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STATE = Pattern.compile("[A-Z][A-Z_]+");

    private static final String BOUGHT = "{\"enrolments\": [{}]}";
    private static final String OWED = "{\"payouts\": [{}], \"account\": {\"status\": \"%s\"}}";

    /**
     * What a person reads who stands so.
     *
     * @param status of the registration
     * @param account what training answers; nothing if it has none
     * @param incentive what incentive answers; nothing if it has none
     */
    private record Standing(String status, String account, String incentive, PersonText next) {

        static Standing before(String status, PersonText next) {
            return new Standing(status, "", "", next);
        }

        static Standing selected(String account, String incentive, PersonText next) {
            return new Standing("SELECTED", account, incentive, next);
        }
    }

    private static final List<Standing> STANDINGS = List.of(
            Standing.before("DRAFT", PersonText.CONFIRM_CONTACT),
            Standing.before("CONTACT_VERIFIED", PersonText.WAIT_FOR_REGISTRY),
            Standing.before("IDENTITY_PENDING", PersonText.WAIT_FOR_REGISTRY),
            Standing.before("IDENTITY_REJECTED", PersonText.CORRECT_IDENTITY),
            Standing.before("IDENTITY_VERIFIED", PersonText.TEST),
            Standing.before("TESTED", PersonText.PROFILE),
            Standing.before("READY", PersonText.JOIN),
            Standing.before("IN_WAVE", PersonText.WAIT_FOR_DRAW),
            Standing.before("INELIGIBLE", PersonText.COMPLAIN),
            Standing.before("BARRED", PersonText.COMPLAIN),
            Standing.selected("{\"enrolments\": []}", "", PersonText.BUY),
            Standing.selected("{\"status\": \"SUSPENDED\", \"enrolments\": [{}]}", "", PersonText.COMPLAIN),
            Standing.selected("{\"status\": \"REVOKED\", \"enrolments\": []}", "", PersonText.COMPLAIN),
            Standing.selected(BOUGHT, "", PersonText.FINISH),
            Standing.selected(BOUGHT, "{\"payouts\": []}", PersonText.FINISH),
            Standing.selected(BOUGHT, OWED.formatted("REFUSED"), PersonText.LINK),
            Standing.selected(BOUGHT, OWED.formatted("LINKED"), PersonText.BE_PAID),
            // Who asks may not see the trainings: nothing is guessed.
            Standing.selected("", OWED.formatted("LINKED"), PersonText.LOOK));

    @Test
    void whoeverStandsAnywhereIsToldWhatComesNext() {
        for (Standing each : STANDINGS) {
            assertEquals(
                    Optional.of(each.next()),
                    NextStep.of(
                            answer("{\"status\": \"%s\"}".formatted(each.status())),
                            answer(each.account()),
                            answer(each.incentive())),
                    each::toString);
        }
    }

    @Test
    void nothingIsSaidOfWhomRegistrationDoesNotShow() {
        assertEquals(Optional.empty(), NextStep.of(Answer.none(), answer(BOUGHT), Answer.none()));
    }

    @Test
    void everyStateOfARegistrationIsAmongThem() throws IOException {
        Set<String> told = STANDINGS.stream().map(Standing::status).collect(Collectors.toSet());

        assertEquals(documented("docs/registration.md", "`DRAFT →", "any `→"), told);
    }

    @Test
    void everyStateOfAPayoutHasItsSentence() throws IOException {
        Set<String> documented = documented("incentive-service/README.md", "**States**", "**BATCHED** means");

        assertTrue(documented.size() >= 11, documented::toString);
        documented.forEach(state -> assertNotEquals(PayoutStanding.OTHER, PayoutStanding.of(state), state));
        assertEquals(
                documented,
                Arrays.stream(PayoutStanding.values())
                        .filter(each -> each != PayoutStanding.OTHER)
                        .map(Enum::name)
                        .collect(Collectors.toSet()));
        assertEquals(PayoutStanding.OTHER, PayoutStanding.of("OF_LATER"));
    }

    /** The states that a page of the documentation names in a passage, the end of a way after {@code any} among them. */
    private static Set<String> documented(String page, String from, String last) throws IOException {
        String text = Files.readString(Path.of("..", page));
        int end = text.indexOf(last, text.indexOf(from));
        String passage = text.substring(text.indexOf(from), text.indexOf('\n', end));
        Set<String> states = new LinkedHashSet<>();
        Stream.of(passage.split("`"))
                .filter(part -> part.contains("→"))
                .forEach(part -> STATE.matcher(part).results().forEach(state -> states.add(state.group())));
        return states;
    }

    private static Answer answer(String body) {
        try {
            return body.isEmpty() ? Answer.none() : new Answer(200, JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
