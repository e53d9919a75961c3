package id.prakerja.training.account;

import id.prakerja.training.account.domain.Closing;
import id.prakerja.training.account.domain.Completion;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.EnrolmentStatus;
import id.prakerja.training.account.domain.Evidence;
import id.prakerja.training.account.domain.HoldReason;
import id.prakerja.training.account.domain.Progress;
import id.prakerja.training.account.domain.PurchasedCourse;
import id.prakerja.training.account.domain.Redemption;
import id.prakerja.training.account.domain.Review;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;

/** Writes enrolments as the elements of an account's array {@code enrolments}, and reads them back. */
final class EnrolmentDocuments {

    private EnrolmentDocuments() {}

    static Document write(Enrolment enrolment) {
        PurchasedCourse course = enrolment.course();
        Document document = new Document("id", enrolment.id().toString())
                .append("courseId", course.courseId().toString())
                .append("title", course.title())
                .append("institutionId", course.institutionId())
                .append("platformId", course.platformId())
                .append("price", course.price())
                .append("hours", course.hours())
                .append("voucher", enrolment.voucher())
                .append("status", enrolment.status().name())
                .append("paidAt", date(enrolment.paidAt()));
        append(document, "redemption", enrolment.redemption(), EnrolmentDocuments::redemption);
        append(document, "progress", enrolment.progress(), EnrolmentDocuments::progress);
        append(document, "completion", enrolment.completion(), EnrolmentDocuments::completion);
        append(document, "review", enrolment.review(), EnrolmentDocuments::review);
        append(document, "closing", enrolment.closing(), EnrolmentDocuments::closing);
        return document;
    }

    static Enrolment read(Document document) {
        return new Enrolment(
                UUID.fromString(document.getString("id")),
                new PurchasedCourse(
                        UUID.fromString(document.getString("courseId")),
                        document.getString("title"),
                        document.getString("institutionId"),
                        document.getString("platformId"),
                        document.getLong("price"),
                        document.get("hours", 0)),
                document.getString("voucher"),
                EnrolmentStatus.valueOf(document.getString("status")),
                instant(document, "paidAt"),
                part(document, "redemption", part -> new Redemption(part.getString("by"), instant(part, "at"))),
                part(document, "progress", EnrolmentDocuments::readProgress),
                part(document, "completion", EnrolmentDocuments::readCompletion),
                part(document, "review", EnrolmentDocuments::readReview),
                part(document, "closing", part -> new Closing(part.getString("reason"), instant(part, "at"))));
    }

    private static Document redemption(Redemption redemption) {
        return new Document("by", redemption.partnerId()).append("at", date(redemption.redeemedAt()));
    }

    private static Document progress(Progress progress) {
        return new Document("attendance", progress.attendance())
                .append("startedAt", date(progress.startedAt()))
                .append("reportedAt", date(progress.reportedAt()))
                .append("minutes", progress.minutes())
                .append("sessions", progress.sessions())
                .append("until", progress.until() == null ? null : date(progress.until()))
                .append("digest", progress.digest())
                .append("shared", progress.shared());
    }

    private static Progress readProgress(Document part) {
        return new Progress(
                part.getInteger("attendance"),
                instant(part, "startedAt"),
                instant(part, "reportedAt"),
                part.get("minutes", 0),
                part.get("sessions", 0),
                part.getDate("until") == null ? null : instant(part, "until"),
                part.getString("digest"),
                part.get("shared", false));
    }

    private static Document completion(Completion completion) {
        Document document = new Document("certificate", completion.certificateNumber())
                .append("verificationCode", completion.verificationCode())
                .append("score", completion.score())
                .append("attendance", completion.attendance())
                .append("completedAt", date(completion.completedAt()))
                .append("recordedAt", date(completion.recordedAt()))
                .append("first", completion.first());
        append(document, "evidence", completion.evidence(), EnrolmentDocuments::evidence);
        return document;
    }

    private static Completion readCompletion(Document part) {
        return new Completion(
                part.getString("certificate"),
                part.getString("verificationCode"),
                part.getInteger("score"),
                part.getInteger("attendance"),
                instant(part, "completedAt"),
                instant(part, "recordedAt"),
                part.getBoolean("first"),
                part(part, "evidence", EnrolmentDocuments::readEvidence));
    }

    private static Document evidence(Evidence evidence) {
        return new Document("rule", evidence.rule())
                .append("minutes", evidence.minutes())
                .append("sessions", evidence.sessions())
                .append("digest", evidence.digest())
                .append("holds", evidence.holds().stream().map(HoldReason::name).toList());
    }

    private static Evidence readEvidence(Document part) {
        return new Evidence(
                part.getString("rule"),
                part.getInteger("minutes"),
                part.getInteger("sessions"),
                part.getString("digest"),
                part.getList("holds", String.class).stream()
                        .map(HoldReason::valueOf)
                        .toList());
    }

    private static Document review(Review review) {
        return new Document("rating", review.rating())
                .append("comment", review.comment())
                .append("writtenAt", date(review.writtenAt()))
                .append("at", date(review.reviewedAt()));
    }

    private static Review readReview(Document part) {
        return new Review(
                part.getInteger("rating"), part.getString("comment"), instant(part, "writtenAt"), instant(part, "at"));
    }

    private static Document closing(Closing closing) {
        return new Document("reason", closing.reason()).append("at", date(closing.closedAt()));
    }

    static <T> void append(Document document, String name, T part, Function<T, Document> write) {
        if (part != null) {
            document.append(name, write.apply(part));
        }
    }

    static <T> T part(Document document, String name, Function<Document, T> read) {
        Document part = document.get(name, Document.class);
        return part == null ? null : read.apply(part);
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }

    static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
