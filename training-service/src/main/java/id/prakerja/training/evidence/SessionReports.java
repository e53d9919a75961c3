package id.prakerja.training.evidence;

import id.prakerja.training.account.AccountRequests;
import id.prakerja.training.account.domain.CompletionRules;
import id.prakerja.training.account.domain.SessionReport;
import id.prakerja.training.completion.CompletionConfig;
import id.prakerja.training.person.PersonIds;
import id.prakerja.training.sharing.SharedTraits;
import id.prakerja.training.signature.SignedRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Records sessions in the enrolment that they are of, and looks at what they came from. */
@ApplicationScoped
class SessionReports {

    private final AccountRequests requests;
    private final SharedTraits traits;
    private final PersonIds people;
    private final CompletionRules rules;

    SessionReports(AccountRequests requests, SharedTraits traits, PersonIds people, CompletionConfig config) {
        this.requests = requests;
        this.traits = traits;
        this.people = people;
        rules = new CompletionRules(config.leastAttendance(), config.clockTolerance());
    }

    Uni<String> record(SignedRequest signed, NewSessions report) {
        UUID participantId = people.open(signed.signatory(), report.personId()).orThrow();
        return shared(signed, participantId, report)
                .chain(shared -> requests.apply(
                        participantId,
                        signed,
                        (account, now) -> account.advance(
                                        report.enrolmentId(),
                                        enrolment -> enrolment.stay(
                                                new SessionReport(
                                                        signed.partnerId(),
                                                        report.stays(),
                                                        shared,
                                                        signed.contentDigest()),
                                                rules,
                                                now))
                                .map(SessionsAnswer::of)));
    }

    private Uni<Boolean> shared(SignedRequest signed, UUID person, NewSessions report) {
        if (signed.signatory().sandbox()) {
            return Uni.createFrom().item(false);
        }
        String platformId = signed.partnerId();
        return traits.device(platformId, report.device(), person)
                .chain(device -> traits.address(platformId, report.address(), person)
                        .chain(address -> traits.account(platformId, report.account(), person)
                                .map(account -> device || address || account)));
    }
}
