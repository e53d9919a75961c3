package id.prakerja.training.completion;

import id.prakerja.refusal.Decision;
import id.prakerja.refusal.Refusal;
import id.prakerja.training.account.AccountRequests;
import id.prakerja.training.account.domain.AccountProblem;
import id.prakerja.training.account.domain.Admission;
import id.prakerja.training.account.domain.CompletionGate;
import id.prakerja.training.account.domain.CompletionReport;
import id.prakerja.training.account.domain.CompletionRules;
import id.prakerja.training.account.domain.LearnerAccount;
import id.prakerja.training.allowance.DailyVolumes;
import id.prakerja.training.allowance.Volume;
import id.prakerja.training.certificate.CertificateNumber;
import id.prakerja.training.code.RandomCode;
import id.prakerja.training.person.PersonIds;
import id.prakerja.training.sampling.SamplingGate;
import id.prakerja.training.signature.SignedRequest;
import id.prakerja.training.uniqueness.UniqueName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Records completions and takes them back. The one place for all doors that a completion comes by. */
@ApplicationScoped
public class Completions {

    private static final String WITHDRAWAL = "withdrawal";
    private static final int CODE_LENGTH = 12;

    /** Nobody samples what nobody is behind. */
    private static final CompletionGate PRACTICE =
            (enrolment, report) -> Decision.granted(new Admission("sandbox", List.of()));

    private final AccountRequests requests;
    private final SamplingGate gate;
    private final DailyVolumes volumes;
    private final PersonIds people;
    private final CompletionRules rules;
    private final SecureRandom random = new SecureRandom();

    Completions(
            AccountRequests requests,
            SamplingGate gate,
            DailyVolumes volumes,
            PersonIds people,
            CompletionConfig config) {
        this.people = people;
        this.volumes = volumes;
        this.requests = requests;
        this.gate = gate;
        rules = new CompletionRules(config.leastAttendance(), config.clockTolerance());
    }

    /** Records a completion that a platform has signed; the decision comes when it is stored. */
    public Uni<Decision<String>> record(SignedRequest signed, NewCompletion completion) {
        return people.open(signed.signatory(), completion.personId()) instanceof Decision.Granted<UUID> person
                ? record(person.value(), signed, completion)
                : Uni.createFrom().item(Decision.refused(AccountProblem.ACCOUNT_UNKNOWN));
    }

    private Uni<Decision<String>> record(UUID participantId, SignedRequest signed, NewCompletion completion) {
        CompletionReport report = completion.reportedBy(signed.partnerId(), RandomCode.of(CODE_LENGTH, random));
        Function<CompletionGate, Uni<Decision<String>>> request = passing -> requests.decide(
                participantId,
                signed,
                account -> certificate(account, completion.enrolmentId()),
                (account, now) -> account.complete(report, rules, passing, now).map(CompletionAnswer::of));
        return volumes.take(signed.signatory(), Volume.COMPLETIONS)
                .chain(usedUp -> usedUp.map(none -> repeated(participantId, signed, none))
                        .orElseGet(
                                () -> signed.signatory().sandbox() ? request.apply(PRACTICE) : gate.through(request)));
    }

    /** Where the day is used up, what is recorded already is still answered as it was. */
    private Uni<Decision<String>> repeated(UUID participantId, SignedRequest signed, Refusal usedUp) {
        return requests.decide(
                participantId, signed, account -> Optional.empty(), (account, now) -> new Decision.Refused<>(usedUp));
    }

    /** Takes a completion back, once. */
    public Uni<String> withdraw(UUID enrolmentId, Withdrawal withdrawal) {
        return requests.apply(
                withdrawal.participantId(),
                WITHDRAWAL + "|" + enrolmentId,
                WITHDRAWAL,
                (account, now) -> account.withdrawCompletion(enrolmentId, withdrawal.reason(), now)
                        .map(WithdrawalAnswer::of));
    }

    private static Optional<UniqueName> certificate(LearnerAccount account, UUID enrolmentId) {
        return account.enrolment(enrolmentId)
                .filter(enrolment -> enrolment.completion() != null)
                .map(enrolment -> new CertificateNumber(
                                enrolment.course().institutionId(),
                                enrolment.completion().certificateNumber())
                        .uniqueName(account.participantId(), enrolmentId));
    }
}
