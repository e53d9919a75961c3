package id.prakerja.registration.people.register;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.groupcommit.GroupCommit;
import id.prakerja.groupcommit.GroupCommitSettings;
import id.prakerja.refusal.ProblemCode;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.door.intake.RequestDigests;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.people.applicant.ContestedTransactions;
import id.prakerja.registration.people.applicant.Message;
import id.prakerja.registration.people.applicant.PersonalData;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.registration.people.applicant.RegistrationSteps;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.people.applicant.domain.Registrant;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.sealed.Mask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Takes checked registrations in. Those that arrive together share a transaction; each gets its own answer after the commit. */
@ApplicationScoped
public class Registrations {

    private final PersonalDataVault vault;
    private final BlindIndex index;
    private final RegistrationSteps steps;
    private final Clock clock;
    private final ContestedTransactions transactions;
    private final RegistrationStore store;
    private final RequestDigests requests;
    private final GroupCommit<RegistrationCommand, Outcome<Registered>> group;

    Registrations(
            ContestedTransactions transactions,
            RegistrationStore store,
            GroupCommitSettings settings,
            PersonalDataVault vault,
            BlindIndex index,
            RequestDigests requests,
            RegistrationSteps steps,
            Clock clock) {
        this.vault = vault;
        this.index = index;
        this.steps = steps;
        this.clock = clock;
        this.transactions = transactions;
        this.store = store;
        this.requests = requests;
        this.group = new GroupCommit<>(settings, this::store);
    }

    /**
     * Registers a person.
     *
     * @param actor who sends the form
     * @param key the client's name for this registration
     * @param content everything in the form, by which a repeated key comes with the same
     * @param person the checked data
     * @param channel how the form came in
     * @param warnings to be shown
     * @return the answer, after the commit; fails with a refusal if NIK, phone, e-mail or account are registered already, or
     *     the key was used for another form
     */
    public Uni<Registered> register(
            Actor actor,
            IdempotencyKey key,
            String content,
            Registrant person,
            Channel channel,
            List<ProblemCode> warnings) {
        RequestMark mark = new RequestMark(requests.ofKey(actor.subject(), key), requests.ofContent(content));
        String account = channel == Channel.ONLINE && actor.isApplicant() ? actor.subject() : null;
        return group.submit(command(mark, person, channel, warnings, account, actor.subject()))
                .map(Outcome::orRefuse);
    }

    /** Stores a group in one transaction. */
    Uni<List<Outcome<Registered>>> store(List<RegistrationCommand> commands) {
        return transactions.run(tx -> store.apply(tx, commands));
    }

    /** What is stored of a checked person, encrypted, and what is answered once it is. */
    RegistrationCommand command(
            RequestMark mark,
            Registrant person,
            Channel channel,
            List<ProblemCode> warnings,
            String account,
            String registeredBy) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Registered answer = new Registered(
                id,
                steps.path().afterForm(channel),
                channel,
                Mask.number(person.identity().nik().digits()),
                person.province(),
                person.regency(),
                // As precise as the database keeps it, so that a repeated answer is the same to the letter.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                warnings.stream().map(Message::of).toList());
        return new RegistrationCommand(
                mark,
                answer,
                person,
                vault.seal(id, PersonalData.of(person)),
                index.nik(person.identity().nik().digits()),
                index.phone(person.phone().international()),
                person.email() == null ? null : index.email(person.email().address()),
                index.likeness(person.identity()),
                account,
                registeredBy);
    }
}
