package id.prakerja.registration.reading.search;

import id.prakerja.registration.people.applicant.ApplicantFilter;
import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.people.applicant.domain.EmailAddress;
import id.prakerja.registration.people.applicant.domain.PersonName;
import id.prakerja.registration.people.applicant.domain.PhoneNumber;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** By what applicants are looked for: by digest for numbers and contacts, which finds one person at most, and by what is in their row. */
final class SearchQuery {

    private final ApplicantFilter filter = new ApplicantFilter();
    private final List<String> criteria = new ArrayList<>();

    /**
     * Puts the criteria together.
     *
     * @param province only people of this province, or null
     */
    SearchQuery(SearchCriteria wanted, String province, BlindIndex index) {
        if (wanted.nik() != null) {
            and("nik", "a.nik_digest = any ($)", index.nik(wanted.nik()).either());
        }
        // What is no phone number, or no address, is nobody's.
        if (wanted.phone() != null) {
            PhoneNumber phone = PhoneNumber.read(wanted.phone()).value();
            and(
                    "phone",
                    "a.phone_digest = any ($)",
                    index.phone(phone == null ? "" : phone.international()).either());
        }
        if (wanted.email() != null) {
            EmailAddress email = EmailAddress.read(wanted.email()).value();
            and(
                    "email",
                    "a.email_digest = any ($)",
                    index.email(email == null ? "" : email.address()).either());
        }
        if (wanted.name() != null && wanted.birthDate() != null) {
            PersonName name = PersonName.read(wanted.name()).value();
            Buffer[] likeness = name == null
                    ? new Buffer[0]
                    : index.likeness(name, wanted.birthDate()).either();
            and("nameAndBirthDate", "a.likeness_digest = any ($)", likeness);
        }
        if (wanted.status() != null) {
            criteria.add("status");
            filter.andStatus(wanted.status());
        }
        and("province", "a.province = $", province);
        and("regency", "a.regency = $", wanted.regency());
        and(
                "channel",
                "a.channel = $",
                wanted.channel() == null ? null : wanted.channel().name());
        and("wave", "exists (select from wave_entry e where e.applicant_id = a.id and e.wave = $)", wanted.wave());
        and("registeredFrom", "a.registered_at >= $", utc(wanted.registeredFrom()));
        and("registeredUntil", "a.registered_at < $", utc(wanted.registeredUntil()));
    }

    private void and(String name, String condition, Object value) {
        if (value != null) {
            criteria.add(name);
            filter.and(condition, value);
        }
    }

    /** What is searched by, by name. */
    List<String> criteria() {
        return criteria;
    }

    /** Whom they fit. */
    ApplicantFilter filter() {
        return filter;
    }

    private static Object utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
