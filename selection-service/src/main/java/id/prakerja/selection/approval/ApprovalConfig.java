package id.prakerja.selection.approval;

import id.prakerja.selection.approval.domain.ProposalKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What needs two people. */
@ConfigMapping(prefix = "prakerja.approval")
public interface ApprovalConfig {

    /** What takes effect only when another operator has approved it. The rest takes effect at once. */
    @WithDefault("PLAN,SEATS,RULES,RECOVERY,DRAW,DETERMINATION,REFILL")
    Set<ProposalKind> required();

    /** Role that the approver must have; never the account that has prepared. */
    @WithDefault("operator")
    String approverRole();

    /** How long a proposal waits for its decision. */
    @WithDefault("P7D")
    Duration expiry();
}
