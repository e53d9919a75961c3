package id.prakerja.training.account;

import static id.prakerja.training.account.EnrolmentDocuments.append;
import static id.prakerja.training.account.EnrolmentDocuments.date;
import static id.prakerja.training.account.EnrolmentDocuments.instant;
import static id.prakerja.training.account.EnrolmentDocuments.part;

import id.prakerja.training.account.domain.AccountState;
import id.prakerja.training.account.domain.Answer;
import id.prakerja.training.account.domain.AnsweredRequests;
import id.prakerja.training.account.domain.Consent;
import id.prakerja.training.account.domain.Consents;
import id.prakerja.training.account.domain.Membership;
import id.prakerja.training.account.domain.Revocation;
import id.prakerja.training.account.domain.Selection;
import id.prakerja.training.account.domain.Standing;
import id.prakerja.training.account.domain.Wallet;
import java.util.UUID;
import org.bson.Document;

/**
 * Writes accounts as documents of the collection {@code account}, and reads them back. The array of pending events is not
 * among the fields written here: it grows and shrinks by updates of its own.
 */
final class AccountDocuments {

    static final String ID = "_id";
    static final String VERSION = "version";

    private AccountDocuments() {}

    /** The fields of the account, save its id and version. */
    static Document write(AccountState account) {
        Document document = new Document("status", account.status().name());
        Membership membership = account.membership();
        append(document, "selection", membership.selection(), AccountDocuments::selection);
        append(document, "revocation", membership.revocation(), AccountDocuments::revocation);
        append(document, "standing", membership.standing(), AccountDocuments::standing);
        append(document, "movedDeadline", membership.movedDeadline(), deadline -> new Document("at", date(deadline)));
        return document.append("wallet", wallet(account.wallet()))
                .append(
                        "enrolments",
                        account.enrolments().stream()
                                .map(EnrolmentDocuments::write)
                                .toList())
                .append("archived", account.archived())
                .append(
                        "consents",
                        account.consents().newestLast().stream()
                                .map(AccountDocuments::consent)
                                .toList())
                .append(
                        "answers",
                        account.answers().newestLast().stream()
                                .map(AccountDocuments::answer)
                                .toList());
    }

    static AccountState read(Document document) {
        Document wallet = document.get("wallet", Document.class);
        return new AccountState(
                UUID.fromString(document.getString(ID)),
                document.getLong(VERSION),
                new Membership(
                        part(document, "selection", AccountDocuments::readSelection),
                        part(
                                document,
                                "revocation",
                                part -> new Revocation(part.getString("reason"), instant(part, "at"))),
                        part(document, "standing", AccountDocuments::readStanding),
                        part(document, "movedDeadline", part -> instant(part, "at"))),
                new Wallet(
                        wallet.getLong("issued"),
                        wallet.getLong("spent"),
                        wallet.getLong("returned"),
                        wallet.get("expired", 0L)),
                document.getList("enrolments", Document.class).stream()
                        .map(EnrolmentDocuments::read)
                        .toList(),
                document.getInteger("archived"),
                new Consents(document.getList("consents", Document.class).stream()
                        .map(AccountDocuments::readConsent)
                        .toList()),
                new AnsweredRequests(document.getList("answers", Document.class).stream()
                        .map(AccountDocuments::readAnswer)
                        .toList()));
    }

    private static Document selection(Selection selection) {
        return new Document("wave", selection.wave())
                .append("decree", selection.decree())
                .append("noticeAt", date(selection.noticeAt()))
                .append("firstPurchaseDeadline", date(selection.firstPurchaseDeadline()))
                .append("balance", selection.balance())
                .append("balanceExpiresAt", date(selection.balanceExpiresAt()))
                .append("card", selection.card())
                .append("province", selection.province());
    }

    private static Selection readSelection(Document part) {
        return new Selection(
                part.getInteger("wave"),
                part.getString("decree"),
                instant(part, "noticeAt"),
                instant(part, "firstPurchaseDeadline"),
                part.getLong("balance"),
                instant(part, "balanceExpiresAt"),
                part.getString("card"),
                part.getString("province"));
    }

    private static Document revocation(Revocation revocation) {
        return new Document("reason", revocation.reason()).append("at", date(revocation.revokedAt()));
    }

    private static Document standing(Standing standing) {
        return new Document("suspended", standing.suspended())
                .append("reason", standing.reason())
                .append("since", date(standing.since()));
    }

    private static Standing readStanding(Document part) {
        return new Standing(part.getBoolean("suspended"), part.getString("reason"), instant(part, "since"));
    }

    private static Document wallet(Wallet wallet) {
        // The balance follows from the others; it is stored for those who query the collection by hand.
        return new Document("issued", wallet.issued())
                .append("spent", wallet.spent())
                .append("returned", wallet.returned())
                .append("expired", wallet.expired())
                .append("balance", wallet.balance());
    }

    private static Document consent(Consent consent) {
        return new Document("code", consent.code())
                .append("courseId", consent.courseId().toString())
                .append("platformId", consent.platformId())
                .append("price", consent.price())
                .append("expiresAt", date(consent.expiresAt()));
    }

    private static Consent readConsent(Document part) {
        return new Consent(
                part.getString("code"),
                UUID.fromString(part.getString("courseId")),
                part.getString("platformId"),
                part.getLong("price"),
                instant(part, "expiresAt"));
    }

    private static Document answer(Answer answer) {
        return new Document("request", answer.requestKey())
                .append("digest", answer.contentDigest())
                .append("body", answer.body())
                .append("at", date(answer.answeredAt()));
    }

    private static Answer readAnswer(Document part) {
        return new Answer(
                part.getString("request"), part.getString("digest"), part.getString("body"), instant(part, "at"));
    }
}
