package id.prakerja.incentive.partner;

import id.prakerja.incentive.polling.Rounds;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Asks each partner in rounds of its own, side by side: while one is away or slow, the others are asked as if it were not there. */
public final class PartnerRounds {

    private static final Logger LOG = Logger.getLogger(PartnerRounds.class);

    private final PartnerConnection connection;
    private final Function<String, Uni<Boolean>> round;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /**
     * Rounds that do not run yet.
     *
     * @param connection knows which partners can be asked
     * @param round asks one partner a few things; true if there may be more to ask it
     */
    public PartnerRounds(PartnerConnection connection, Function<String, Uni<Boolean>> round) {
        this.connection = connection;
        this.round = round;
    }

    /** Begins a round with each partner that has none under way, and does not wait for it. */
    public void begin(Set<String> partners) {
        for (String partner : partners) {
            if (underWay.add(partner)) {
                Rounds.whileMore(() -> connection.canBeAsked(partner)
                                ? round.apply(partner)
                                : Uni.createFrom().item(false))
                        .onTermination()
                        .invoke(() -> underWay.remove(partner))
                        .subscribe()
                        .with(
                                done -> {},
                                failure -> LOG.warnf(
                                        "Asking partner %s is interrupted and goes on after a pause: %s",
                                        partner, failure));
            }
        }
    }
}
