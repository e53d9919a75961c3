package id.prakerja.incentive.report;

import id.prakerja.incentive.report.domain.Report;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The port to payment partners for the query of outcomes. */
public interface PayoutOutcomes {

    /**
     * Asks a partner what became of an instruction. Never makes the partner pay.
     *
     * @param partner the partner's id
     * @param instructionId the instruction
     * @return what the partner says, also that it does not know it ({@link Report#NOT_FOUND}); empty while it is still working on it, or
     *     gives no clear answer
     */
    Uni<Optional<Report>> query(String partner, UUID instructionId);
}
