package id.prakerja.registration.people.register;

import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.people.applicant.domain.Registrant;
import id.prakerja.sealed.digests.VersionedDigest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Takes many checked people in at once, through the same statement as the requests of single people and with the same rules of
 * uniqueness. How often a row of a file is taken is the caller's matter: it keeps its place in the same transaction.
 */
@ApplicationScoped
public class BulkRegistrations {

    private final Registrations registrations;
    private final RegistrationStore store;

    BulkRegistrations(Registrations registrations, RegistrationStore store) {
        this.registrations = registrations;
        this.store = store;
    }

    /**
     * Encrypts a person; the costly part, which may be done by several threads at once.
     *
     * @param person the checked data
     * @param channel how the form came in
     * @param registeredBy account that brings the person in
     * @return what can be stored
     */
    public Prepared prepare(Registrant person, Channel channel, String registeredBy) {
        return new Prepared(registrations.command(RequestMark.NONE, person, channel, List.of(), null, registeredBy));
    }

    /**
     * Stores people with one statement.
     *
     * @param tx open transaction
     * @param people at least one
     * @return for each, in their order, whether the person is registered now; refused with the reason who was registered already
     */
    public Uni<List<Outcome<Registered>>> store(SqlConnection tx, List<Prepared> people) {
        return store.apply(tx, people.stream().map(Prepared::command).toList());
    }

    /** A person ready to be stored. */
    public static final class Prepared {

        private final RegistrationCommand command;

        private Prepared(RegistrationCommand command) {
            this.command = command;
        }

        private RegistrationCommand command() {
            return command;
        }

        /**
         * The id that the person gets.
         *
         * @return a UUIDv7
         */
        public UUID applicantId() {
            return command.answer().applicantId();
        }

        /**
         * Under which the person's NIK is found.
         *
         * @return in either version
         */
        public VersionedDigest nikDigest() {
            return command.nik();
        }
    }
}
