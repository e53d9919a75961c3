package id.prakerja.approvals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** How many people decide what. */
@ConfigMapping(prefix = "prakerja.approvals")
public interface ApprovalConfig {

    /** How long a proposal waits for its decision. */
    @WithDefault("P7D")
    Duration expiry();

    /** Role that approvers must have; where it is not set, the role of those who prepare. Never the account that has prepared. */
    Optional<String> approverRole();

    /** What each kind of action needs, where it is not two people. */
    Map<String, Kind> kinds();

    /** What one kind of action needs. */
    interface Kind {

        /** How many people decide together, the one who prepares included: 1 to 3. */
        @WithDefault("2")
        int people();

        /** Weight below which one person is enough: rupiah, people or rows, as the action counts. */
        OptionalLong aloneBelow();

        /** Weight from which three people are needed. */
        OptionalLong threeFrom();
    }
}
