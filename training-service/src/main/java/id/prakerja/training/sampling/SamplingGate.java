package id.prakerja.training.sampling;

import id.prakerja.refusal.Decision;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.training.account.domain.Admission;
import id.prakerja.training.account.domain.CompletionGate;
import id.prakerja.training.account.domain.CompletionReport;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.HoldReason;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.sampling.Passes.Pass;
import id.prakerja.training.sampling.Passes.Side;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Holds completions for samples: those of new partners, those of a burst, and those that are doubtful in themselves. */
@ApplicationScoped
public class SamplingGate {

    private final Passes passes;

    SamplingGate(Passes passes) {
        this.passes = passes;
    }

    /**
     * Lets one completion through, or holds it. Whose it is stands in the account, so the request finds in there what it has to ask
     * for; it then asks, and is made once more.
     *
     * @param request makes the request by the gate that it is given
     */
    public <T> Uni<Decision<T>> through(Function<CompletionGate, Uni<Decision<T>>> request) {
        return attempt(new Passing(), request);
    }

    private <T> Uni<Decision<T>> attempt(Passing passing, Function<CompletionGate, Uni<Decision<T>>> request) {
        return request.apply(passing).chain(decision -> {
            List<Side> missing = passing.missing();
            if (missing.isEmpty()) {
                passing.end(decision instanceof Decision.Granted);
                return Uni.createFrom().item(decision);
            }
            return Multi.createFrom()
                    .iterable(missing)
                    .onItem()
                    .transformToUniAndConcatenate(passes::ask)
                    .invoke(passing::add)
                    .onItem()
                    .ignoreAsUni()
                    .chain(() -> attempt(passing, request));
        });
    }

    /** One completion on its way. It may be applied more than once, and takes one pass of each side in all. */
    private final class Passing implements CompletionGate {

        private final Map<Side, Pass> found = new HashMap<>();
        private final List<Side> missing = new ArrayList<>();
        private boolean held;

        @Override
        public Decision<Admission> admit(Enrolment enrolment, CompletionReport report) {
            missing.clear();
            Optional<Pass> platform = pass(new Side(enrolment.course().platformId(), PartnerKind.PLATFORM));
            Optional<Pass> institution = pass(new Side(enrolment.course().institutionId(), PartnerKind.INSTITUTION));
            if (platform.isEmpty() || institution.isEmpty()) {
                return Decision.refused(CommonProblem.BUSY);
            }
            Set<HoldReason> holds = EnumSet.noneOf(HoldReason.class);
            List<Pass> both = List.of(platform.get(), institution.get());
            both.stream().filter(pass -> !pass.open()).map(Pass::closed).forEach(holds::add);
            both.forEach(pass -> holds.addAll(pass.rule().doubts(enrolment, report)));
            held = !holds.isEmpty();
            return Decision.granted(new Admission(
                    platform.get().rule().name() + " "
                            + institution.get().rule().name(),
                    List.copyOf(holds)));
        }

        private Optional<Pass> pass(Side side) {
            Optional<Pass> pass = Optional.ofNullable(found.get(side)).or(() -> passes.take(side));
            pass.ifPresentOrElse(this::add, () -> missing.add(side));
            return pass;
        }

        private void add(Pass pass) {
            found.put(pass.side(), pass);
        }

        private List<Side> missing() {
            List<Side> sides = List.copyOf(missing);
            missing.clear();
            return sides;
        }

        /** What did not count at once has used no pass. */
        private void end(boolean recorded) {
            if (held || !recorded) {
                found.values().forEach(passes::giveBack);
            }
        }
    }
}
