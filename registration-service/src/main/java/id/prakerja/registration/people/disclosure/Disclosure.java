package id.prakerja.registration.people.disclosure;

import id.prakerja.access.Caller;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.PersonalData;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.sealed.disclosure.AccessLog;
import id.prakerja.sealed.disclosure.AccessReason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Gives out personal data, field by field, once it is written down who gets which of them and why. */
@ApplicationScoped
class Disclosure {

    private static final Map<String, Function<PersonalData, Object>> FIELDS = Map.of(
            "nik", PersonalData::nik,
            "kk", PersonalData::kk,
            "name", PersonalData::name,
            "birthDate", PersonalData::birthDate,
            "phone", PersonalData::phone,
            "email", PersonalData::email,
            "address", PersonalData::address);

    private final PersonalDataVault vault;
    private final AccessLog log;

    Disclosure(PersonalDataVault vault, AccessLog log) {
        this.vault = vault;
        this.log = log;
    }

    /**
     * Checks names of fields.
     *
     * @throws id.prakerja.refusal.RefusedException {@code FIELD_MALFORMED} if there is none, or one that does not exist
     */
    static List<String> known(List<String> asked) {
        List<String> fields = asked.stream().distinct().sorted().toList();
        if (fields.isEmpty() || !FIELDS.keySet().containsAll(fields)) {
            throw Refusal.of(CommonProblem.FIELD_MALFORMED, "field").toException();
        }
        return fields;
    }

    Uni<Map<String, Object>> disclose(Caller caller, Applicant applicant, List<String> fields, AccessReason reason) {
        UUID id = applicant.id;
        return log.disclosure(caller, id, fields, reason).map(logged -> {
            PersonalData person = vault.open(id, applicant.sealed());
            Map<String, Object> values = new LinkedHashMap<>();
            fields.forEach(field -> values.put(field, FIELDS.get(field).apply(person)));
            return values;
        });
    }
}
