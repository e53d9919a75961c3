package id.prakerja.incentive.budget;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The programme's budget, {@code prakerja.incentive.budget.*}. */
@ConfigMapping(prefix = "prakerja.incentive.budget")
public interface BudgetConfig {

    /** Rupiah of the allotments that stand from the start, by the number of their decision. Later ones are decided by two people. */
    Map<String, Long> opening();
}
