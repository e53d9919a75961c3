package id.prakerja.runner.partner;

import id.prakerja.events.PayoutReported;
import id.prakerja.runner.suite.PaymentPartners;
import id.prakerja.runner.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The books of the simulated payment partners, as they lie on disk: what each did with every instruction. */
public final class PartnerBooks {

    private static final String FOLDER = "payment-partners";

    private PartnerBooks() {}

    /** Every line of every book, in the order in which each was written. */
    public static List<PayoutReported> read(Workspace workspace) {
        return PaymentPartners.NAMES.keySet().stream()
                .map(partner -> new JsonLines<>(book(workspace, partner), PayoutReported.class))
                .flatMap(book -> book.readAll().stream())
                .toList();
    }

    /**
     * Instructions of which a partner has said what cannot be true, by its book and the lies that it was told to tell.
     *
     * @return each instruction that must be a case for people
     */
    public static Set<UUID> toldUntruly(Workspace workspace) {
        Lies lies = Lies.of(workspace);
        return PaymentPartners.NAMES.keySet().stream()
                .flatMap(partner -> new JsonLines<>(book(workspace, partner), PayoutReported.class)
                        .readAll().stream()
                                .filter(line -> line.outcome().equals(PayoutBook.SETTLED))
                                .map(PayoutReported::payoutId)
                                .flatMap(id -> caseOf(partner, id, lies.about(id)).stream()))
                .collect(Collectors.toSet());
    }

    /** Where a partner keeps its book. */
    static Path book(Workspace workspace, String partner) {
        return folder(workspace).resolve(partner + "-payouts.jsonl");
    }

    /**
     * Over SNAP BI a partner is asked, and can only be untrue about the amount; what is invented in a signed call is refused, so that it is the
     * partner's case and not ours.
     */
    private static Optional<UUID> caseOf(String partner, UUID instruction, Lie lie) {
        boolean overSnap = PaymentPartners.OVER_SNAP.contains(partner);
        return switch (lie) {
            case OTHER_AMOUNT -> Optional.of(instruction);
            case CONTRADICTED, DENIED -> overSnap ? Optional.empty() : Optional.of(instruction);
            case INVENTED ->
                overSnap || PaymentPartners.BY_CALL.contains(partner)
                        ? Optional.empty()
                        : Optional.of(Tellings.invented(instruction));
            case NONE, LATE, LOST, TWICE, SWAPPED, RETURNED -> Optional.empty();
        };
    }

    /** Where the partners keep everything. */
    static Path folder(Workspace workspace) {
        return workspace.data().resolve(FOLDER);
    }
}
