package id.prakerja.registration.people.register;

import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.people.applicant.ContestedTransactions;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Puts registrations into the register, many with one statement. Which version of the digests is written is decided by the database within the
 * statement, so that instances that learn of another key at different moments cannot register the same NIK under two.
 */
@ApplicationScoped
class RegistrationInsert {

    /**
     * Of several rows with the same NIK, phone, e-mail or account, whether here or in another transaction, one goes in and the
     * others do not; waiting for the other transaction to end is the database's work. One order makes meetings rare; what crosses
     * all the same is for {@link ContestedTransactions}.
     */
    private static final String INSERT = """
            insert into applicant (
                id, status, status_changed_at, nik_digest, phone_digest, email_digest, personal_data, personal_data_key,
                province, regency, birth_year, gender, education, occupation_group, disability, priority,
                channel, account, registered_by, registered_at, request_key_digest, request_digest,
                likeness_digest, digest_version)
            select id, status, registered_at, %1$s, data, data_key,
                   province, regency, birth_year, gender, education, occupation, disability, priority,
                   channel, account, registered_by, registered_at, request_key_digest, request_digest, %2$s
              from unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[], $7::text[],
                          $8::text[], $9::text[], $10::int[], $11::text[], $12::text[], $13::text[], $14::boolean[],
                          $15::boolean[], $16::text[], $17::text[], $18::text[], $19::timestamptz[], $20::bytea[],
                          $21::bytea[], $22::bytea[]%3$s)
                   as r (id, status, nik, phone, email, data, data_key, province, regency, birth_year, gender, education,
                         occupation, disability, priority, channel, account, registered_by, registered_at,
                         request_key_digest, request_digest, likeness%4$s
             order by nik
                on conflict do nothing
            returning id
            """;

    /** There is no other version than the latest: a row is kept apart by the indexes alone. */
    private static final String SETTLED = INSERT.formatted("nik, phone, email", "likeness, $24::int", "", """
            )
             where (select digest_written('blind-index', $23::text[])) = $24::int""");

    /**
     * One of two versions is written. What is there under the other was there before anybody began to write this one, so that a look at it is
     * enough; what goes in at this very moment is of the same version.
     */
    private static final String BETWEEN_VERSIONS =
            "with written as materialized (select digest_written('blind-index', $23::text[]) as version)\n"
                    + INSERT.formatted(
                            written("nik") + ", " + written("phone") + ", " + written("email"),
                            written("likeness") + ", version",
                            """
                    , $25::bytea[], $26::bytea[], $27::bytea[], $28::bytea[]""",
                            """
                    , former_nik, former_phone, former_email, former_likeness)
             cross join written
             where""" + isFree("nik") + " and" + isFree("phone") + " and" + isFree("email"));

    private final BlindIndex index;

    RegistrationInsert(BlindIndex index) {
        this.index = index;
    }

    private static String written(String digest) {
        return "case version when $24::int then %1$s else former_%1$s end".formatted(digest);
    }

    private static String isFree(String digest) {
        return " not exists (select from applicant a where a.%1$s_digest = case version when $24::int then former_%1$s else %1$s end)"
                .formatted(digest);
    }

    /**
     * Inserts.
     *
     * @return ids of those that went in
     */
    Uni<Set<UUID>> of(SqlConnection tx, List<RegistrationCommand> commands) {
        boolean settled = commands.stream().allMatch(RegistrationCommand::isSettled);
        Columns<RegistrationCommand> rows = rows(commands)
                .value(index.versions().fingerprints())
                .value(index.versions().latest());
        return tx.preparedQuery(settled ? SETTLED : BETWEEN_VERSIONS)
                .execute((settled ? rows : withFormer(rows)).tuple())
                .map(inserted -> Rows.uuids(inserted, "id"));
    }

    private static Columns<RegistrationCommand> rows(List<RegistrationCommand> commands) {
        return Columns.<RegistrationCommand>of(commands)
                .uuids(command -> command.answer().applicantId())
                .constants(command -> command.answer().status())
                .bytes(command -> command.nik().latest())
                .bytes(command -> command.phone().latest())
                .bytes(RegistrationCommand::emailDigest)
                .bytes(command -> command.sealed().envelope())
                .texts(command -> command.sealed().keyId())
                .texts(command -> command.person().province())
                .texts(command -> command.person().regency())
                .ints(command -> command.person().identity().birthDate().getYear())
                .constants(command -> command.person().identity().gender())
                .constants(command -> command.person().education())
                .constants(command -> command.person().occupationGroup())
                .flags(command -> command.person().disability())
                .flags(command -> command.person().priority())
                .constants(command -> command.answer().channel())
                .texts(RegistrationCommand::account)
                .texts(RegistrationCommand::registeredBy)
                .instants(command -> command.answer().registeredAt())
                .bytes(command -> command.mark().key())
                .bytes(command -> command.mark().content())
                .bytes(command -> command.likeness().latest());
    }

    private static Columns<RegistrationCommand> withFormer(Columns<RegistrationCommand> rows) {
        return rows.bytes(command -> command.nik().former())
                .bytes(command -> command.phone().former())
                .bytes(RegistrationCommand::formerEmailDigest)
                .bytes(command -> command.likeness().former());
    }
}
