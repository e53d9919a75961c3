package id.prakerja.training.partner;

import id.prakerja.training.partner.domain.Limits;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.partner.domain.PartnerStatus;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.partner.domain.Terms;
import java.util.Date;
import java.util.stream.Collectors;
import org.bson.Document;

/** Writes terms into a partner's document, and reads them back. */
final class TermsDocuments {

    private TermsDocuments() {}

    static Document write(Terms terms) {
        Document document = new Document("status", terms.status().name())
                .append(
                        "scopes",
                        terms.scopes().stream().map(Scope::name).sorted().toList())
                .append("requestsPerMinute", terms.limits().requestsPerMinute())
                .append("completionsPerDay", terms.limits().completionsPerDay())
                .append("purchasesPerDay", terms.limits().purchasesPerDay());
        Terms.Change change = terms.change();
        return change == null
                ? document
                : document.append(
                        "change",
                        new Document("by", change.by())
                                .append("reason", change.reason())
                                .append("at", Date.from(change.at())));
    }

    /** A partner that was stored before there were terms has those of its kind. */
    static Terms read(Document terms, PartnerKind kind) {
        if (terms == null) {
            return Terms.of(kind);
        }
        Document change = terms.get("change", Document.class);
        return new Terms(
                PartnerStatus.valueOf(terms.getString("status")),
                terms.getList("scopes", String.class).stream()
                        .map(Scope::valueOf)
                        .collect(Collectors.toSet()),
                new Limits(
                        terms.getInteger("requestsPerMinute"),
                        terms.getInteger("completionsPerDay"),
                        terms.getInteger("purchasesPerDay")),
                change == null
                        ? null
                        : new Terms.Change(
                                change.getString("by"),
                                change.getString("reason"),
                                change.getDate("at").toInstant()));
    }
}
