package id.prakerja.registration.pages.own;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Choice;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.registration.pages.frame.Visit;
import id.prakerja.registration.people.profile.domain.DisabilityKind;
import id.prakerja.registration.people.profile.domain.TrainingField;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Forms of the steps to a wave. */
@RequestScoped
class StepForms {

    static final String NONE = "–";

    private final Visit visit;

    StepForms(Visit visit) {
        this.visit = visit;
    }

    Form profile() {
        List<String> fields =
                Arrays.stream(TrainingField.values()).map(Enum::name).toList();
        List<String> kinds = Stream.concat(
                        Stream.of(NONE), Arrays.stream(DisabilityKind.values()).map(Enum::name))
                .toList();
        return Form.post(
                visit.say(OwnText.PROFILE),
                "/apply/me/steps/profile",
                "",
                List.of(
                        Field.select("desired", visit.say(OwnText.DESIRED), fields, fields.get(0)),
                        Field.number("years", visit.say(OwnText.YEARS)),
                        Field.select("kind", visit.say(OwnText.DISABILITY_KIND), kinds, NONE)),
                visit.say(OwnText.PROFILE),
                false);
    }

    Form declarations(JsonNode inForce) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.hidden("version", inForce.path("version").asText()));
        inForce.path("texts")
                .properties()
                .forEach(text -> fields.add(Field.tick(
                        "accepted",
                        text.getValue().path(visit.language().code()).asText(),
                        text.getKey(),
                        true)));
        return Form.post(
                visit.say(OwnText.DECLARE),
                "/apply/me/steps/declarations",
                "",
                fields,
                visit.say(OwnText.DECLARE),
                false);
    }

    Form beginning() {
        return Form.post(
                visit.say(OwnText.TEST),
                "/apply/me/steps/test",
                visit.say(OwnText.TEST_NOTE),
                List.of(),
                visit.say(OwnText.TEST_START),
                false);
    }

    /** The questions as lists to choose from, so that it needs no script. */
    Form test(JsonNode test) {
        String language = visit.language().code();
        List<Field> fields = new ArrayList<>();
        for (JsonNode question : test.path("questions")) {
            List<Choice> choices = new ArrayList<>(List.of(new Choice("", NONE)));
            question.path("options")
                    .properties()
                    .forEach(option -> choices.add(new Choice(
                            option.getKey(), option.getValue().path(language).asText())));
            String id = question.path("id").asText();
            fields.add(Field.choice(
                    "answer-" + id,
                    question.path("text").path(language).asText(),
                    choices,
                    test.path("answers").path(id).asText("")));
        }
        boolean over = test.hasNonNull("submittedAt");
        return Form.post(
                visit.say(OwnText.TEST),
                "/apply/me/steps/test/submission",
                over
                        ? visit.say(
                                OwnText.TEST_DONE,
                                test.path("score").asText(),
                                test.path("outOf").asText())
                        : visit.say(
                                OwnText.TEST_END, visit.time(test.path("endsAt").asText())),
                over ? List.of() : fields,
                visit.say(OwnText.HAND_IN),
                false);
    }

    Form joining(JsonNode wave) {
        String number = wave.path("wave").asText();
        return Form.post(
                visit.say(OwnText.JOIN, number),
                "/apply/me/steps/wave",
                visit.say(
                        OwnText.JOIN_NOTE,
                        visit.time(wave.path("closesAt").asText()),
                        Format.number(wave.path("quota").asLong())),
                List.of(Field.hidden("wave", number)),
                visit.say(OwnText.JOIN, number),
                false);
    }
}
