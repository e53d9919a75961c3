package id.prakerja.registration.search;

import id.prakerja.registration.applicant.BlindIndex;
import id.prakerja.registration.applicant.domain.EmailAddress;
import id.prakerja.registration.applicant.domain.PersonName;
import id.prakerja.registration.applicant.domain.PhoneNumber;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The statement that finds applicants. Only what is asked for stands in it, so that the database can choose its index: by digest for
 * numbers and contacts, which finds one person at most, else by province or status, else in the order of the ids.
 */
final class SearchQuery {

    private final StringBuilder conditions = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();
    private final List<String> criteria = new ArrayList<>();

    /**
     * Puts the statement together.
     *
     * @param wanted whom to look for
     * @param province only people of this province, or null
     * @param index digests
     */
    SearchQuery(SearchCriteria wanted, String province, BlindIndex index) {
        if (wanted.nik() != null) {
            and("nik", "a.nik_digest = $", Buffer.buffer(index.nik(wanted.nik())));
        }
        // What is no phone number, or no address, is nobody's.
        if (wanted.phone() != null) {
            PhoneNumber phone = PhoneNumber.read(wanted.phone()).value();
            and("phone", "a.phone_digest = $", Buffer.buffer(index.phone(phone == null ? "" : phone.international())));
        }
        if (wanted.email() != null) {
            EmailAddress email = EmailAddress.read(wanted.email()).value();
            and("email", "a.email_digest = $", Buffer.buffer(index.email(email == null ? "" : email.address())));
        }
        if (wanted.name() != null && wanted.birthDate() != null) {
            PersonName name = PersonName.read(wanted.name()).value();
            byte[] likeness = name == null ? new byte[0] : index.likeness(name, wanted.birthDate());
            and("nameAndBirthDate", "a.likeness_digest = $", Buffer.buffer(likeness));
        }
        and(
                "status",
                "a.status = $",
                wanted.status() == null ? null : wanted.status().name());
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
            append(condition, value);
        }
    }

    private void append(String condition, Object value) {
        values.add(value);
        conditions.append(" and ").append(condition.replace("$", "$" + values.size()));
    }

    /** What is searched by, by name. */
    List<String> criteria() {
        return criteria;
    }

    /** The statement, for people after one, so many at most. */
    String sql(UUID after, int most) {
        if (after != null) {
            append("a.id > $", after);
        }
        values.add(most);
        return "select a.id from applicant a where " + conditions + " order by a.id limit $" + values.size();
    }

    Tuple values() {
        return Tuple.from(values);
    }

    private static Object utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
