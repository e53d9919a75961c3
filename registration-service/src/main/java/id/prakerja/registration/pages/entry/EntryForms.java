package id.prakerja.registration.pages.entry;

import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Choice;
import id.prakerja.pages.Form.Field;
import id.prakerja.registration.identity.domain.Gender;
import id.prakerja.registration.pages.frame.Visit;
import id.prakerja.registration.people.applicant.domain.Education;
import id.prakerja.registration.people.applicant.domain.OccupationGroup;
import id.prakerja.registration.region.domain.Regions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Forms of the way in. What was typed stands in them again where something was wrong with it. */
@RequestScoped
class EntryForms {

    private final Visit visit;
    private final Regions regions;

    EntryForms(Visit visit, Regions regions) {
        this.visit = visit;
        this.regions = regions;
    }

    Form signIn() {
        return Form.post(
                visit.say(EntryText.SIGN_IN),
                "/apply/code",
                visit.say(EntryText.SIGN_IN_NOTE),
                List.of(
                        Field.text("nik", visit.say(EntryText.NIK)),
                        new Field("phone", visit.say(EntryText.PHONE), "tel", "", List.of(), true)),
                visit.say(EntryText.SEND_CODE),
                false);
    }

    Form code(String nik, String phone) {
        return Form.post(
                visit.say(EntryText.CODE),
                "/apply/session",
                visit.say(EntryText.CODE_NOTE),
                List.of(
                        Field.hidden("nik", nik),
                        Field.hidden("phone", phone),
                        new Field("code", visit.say(EntryText.CODE), "text", "", List.of(), true)),
                visit.say(EntryText.SIGN_IN),
                false);
    }

    /** The whole form; the domicile is one list, so that it needs no script. */
    Form registration(MultivaluedMap<String, String> typed) {
        List<Field> fields = new ArrayList<>();
        fields.add(field("nik", EntryText.NIK, "text", typed));
        fields.add(field("kk", EntryText.KK, "text", typed));
        fields.add(field("name", EntryText.NAME, "text", typed));
        fields.add(field("birthDate", EntryText.BIRTH_DATE, "date", typed));
        fields.add(worded("gender", EntryText.GENDER, Gender.values(), typed));
        fields.add(field("phone", EntryText.PHONE, "tel", typed));
        fields.add(field("email", EntryText.EMAIL, "email", typed));
        fields.add(choice(
                "regency",
                EntryText.REGENCY,
                regions.regencies().stream()
                        .map(regency -> regency.code() + " " + regency.name())
                        .toList(),
                typed));
        fields.add(Field.optional("address", visit.say(EntryText.ADDRESS), given("address", typed)));
        fields.add(choice("education", EntryText.EDUCATION, names(Education.values()), typed));
        fields.add(worded("occupationGroup", EntryText.OCCUPATION, OccupationGroup.values(), typed));
        fields.add(Field.tick("inFormalEducation", visit.say(EntryText.AT_SCHOOL), "true", false));
        fields.add(Field.tick("disability", visit.say(EntryText.DISABILITY), "true", false));
        fields.add(Field.tick("declarationAccepted", visit.say(EntryText.TRUE), "true", true));
        return Form.post(
                visit.say(EntryText.REGISTER),
                "/apply/registration",
                visit.say(EntryText.REGISTER_NOTE),
                fields,
                visit.say(EntryText.REGISTER),
                false);
    }

    private Field field(String name, EntryText label, String type, MultivaluedMap<String, String> typed) {
        return new Field(name, visit.say(label), type, given(name, typed), List.of(), true);
    }

    private Field choice(String name, EntryText label, List<String> options, MultivaluedMap<String, String> typed) {
        return Field.select(name, visit.say(label), options, given(name, typed));
    }

    private Field worded(String name, EntryText label, Enum<?>[] values, MultivaluedMap<String, String> typed) {
        List<Choice> choices = Arrays.stream(values)
                .map(value -> new Choice(value.name(), visit.say(ChoiceText.valueOf(value.name()))))
                .toList();
        return Field.choice(name, visit.say(label), choices, given(name, typed));
    }

    private static String given(String name, MultivaluedMap<String, String> typed) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
