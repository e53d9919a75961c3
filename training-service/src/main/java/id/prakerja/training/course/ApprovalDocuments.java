package id.prakerja.training.course;

import id.prakerja.approvals.domain.Approval;
import id.prakerja.approvals.domain.Proposal;
import id.prakerja.approvals.domain.ProposalStatus;
import id.prakerja.approvals.domain.ProposedAction;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/** Writes what curators have proposed into a course's document, and reads it back. */
final class ApprovalDocuments {

    private ApprovalDocuments() {}

    static Document write(Proposal proposal) {
        if (proposal == null) {
            return null;
        }
        return new Document("id", proposal.id().toString())
                .append("kind", proposal.action().kind())
                .append("subject", proposal.action().subject())
                .append("subjectVersion", proposal.action().subjectVersion())
                .append("content", proposal.action().content())
                .append("contentHash", proposal.contentHash())
                .append("facts", proposal.facts())
                .append("reason", proposal.reason())
                .append("proposedBy", proposal.proposedBy())
                .append("proposedAt", date(proposal.proposedAt()))
                .append("expiresAt", date(proposal.expiresAt()))
                .append("approvalsNeeded", proposal.approvalsNeeded())
                .append(
                        "approvals",
                        proposal.approvals().stream()
                                .map(each -> new Document("by", each.by()).append("at", date(each.at())))
                                .toList())
                .append("status", proposal.status().name())
                .append("decidedBy", proposal.decidedBy())
                .append("decidedAt", date(proposal.decidedAt()))
                .append("decisionReason", proposal.decisionReason());
    }

    static Proposal read(Document part) {
        if (part == null) {
            return null;
        }
        return new Proposal(
                UUID.fromString(part.getString("id")),
                new ProposedAction(
                        part.getString("kind"),
                        part.getString("subject"),
                        part.getLong("subjectVersion"),
                        part.getString("content")),
                part.getString("contentHash"),
                part.getString("facts"),
                part.getString("reason"),
                part.getString("proposedBy"),
                instant(part, "proposedAt"),
                instant(part, "expiresAt"),
                part.getInteger("approvalsNeeded"),
                part.getList("approvals", Document.class).stream()
                        .map(each -> new Approval(each.getString("by"), instant(each, "at")))
                        .toList(),
                ProposalStatus.valueOf(part.getString("status")),
                part.getString("decidedBy"),
                instant(part, "decidedAt"),
                part.getString("decisionReason"));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Instant instant(Document part, String field) {
        Date date = part.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
