package id.prakerja.runner.partner;

import id.prakerja.events.PayoutReported;
import id.prakerja.runner.suite.PaymentPartners;
import id.prakerja.runner.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;

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

    /** Where a partner keeps its book. */
    static Path book(Workspace workspace, String partner) {
        return folder(workspace).resolve(partner + "-payouts.jsonl");
    }

    /** Where the partners keep everything. */
    static Path folder(Workspace workspace) {
        return workspace.data().resolve(FOLDER);
    }
}
