package id.prakerja.training.course;

import id.prakerja.training.course.domain.AttendanceMethod;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseContent;
import id.prakerja.training.course.domain.CourseMethod;
import id.prakerja.training.course.domain.CourseStatus;
import id.prakerja.training.course.domain.CourseStep;
import id.prakerja.training.course.domain.CourseTerms;
import id.prakerja.training.course.domain.CourseVersion;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/** Writes courses as documents and reads them back. What lists are filtered by stands at the top, too. */
final class CourseDocuments {

    private CourseDocuments() {}

    static Document write(Course course) {
        CourseTerms terms = course.terms();
        return new Document("version", course.version() + 1)
                .append("institutionId", terms.institutionId())
                .append("platforms", terms.platforms())
                .append("status", course.status().name())
                .append("pending", course.pending().isPresent())
                .append(
                        "versions",
                        course.versions().stream().map(CourseDocuments::version).toList())
                .append(
                        "history",
                        course.history().stream().map(CourseDocuments::step).toList());
    }

    static Course read(Document document) {
        return new Course(
                UUID.fromString(document.getString("_id")),
                document.getLong("version"),
                CourseStatus.valueOf(document.getString("status")),
                document.getList("versions", Document.class).stream()
                        .map(CourseDocuments::readVersion)
                        .toList(),
                document.getList("history", Document.class).stream()
                        .map(CourseDocuments::readStep)
                        .toList());
    }

    private static Document version(CourseVersion version) {
        return new Document("number", version.number())
                .append("terms", terms(version.terms()))
                .append("status", version.status().name())
                .append("submittedAt", date(version.submittedAt()))
                .append("approval", ApprovalDocuments.write(version.approval()))
                .append("reason", version.reason())
                .append("decidedBy", version.decidedBy())
                .append("decidedAt", date(version.decidedAt()));
    }

    private static CourseVersion readVersion(Document part) {
        return new CourseVersion(
                part.getInteger("number"),
                readTerms(part.get("terms", Document.class)),
                CourseVersion.Status.valueOf(part.getString("status")),
                instant(part, "submittedAt"),
                ApprovalDocuments.read(part.get("approval", Document.class)),
                part.getString("reason"),
                part.getString("decidedBy"),
                instant(part, "decidedAt"));
    }

    private static Document step(CourseStep step) {
        return new Document("what", step.what().name())
                .append("version", step.version())
                .append("by", step.by())
                .append("at", date(step.at()))
                .append("reason", step.reason());
    }

    private static CourseStep readStep(Document part) {
        return new CourseStep(
                CourseStep.What.valueOf(part.getString("what")),
                part.getInteger("version"),
                part.getString("by"),
                instant(part, "at"),
                part.getString("reason"));
    }

    private static Document terms(CourseTerms terms) {
        CourseContent content = terms.content();
        return new Document("institutionId", terms.institutionId())
                .append("title", terms.title())
                .append("price", terms.price())
                .append("priceOutside", terms.priceOutside())
                .append("method", terms.method().name())
                .append("durationHours", terms.durationHours())
                .append("platforms", terms.platforms())
                .append("commissionBasisPoints", terms.commissionBasisPoints())
                .append("bundle", terms.bundle())
                .append("language", content.language())
                .append("schedule", content.schedule())
                .append("regions", content.regions())
                .append("accessibility", content.accessibility())
                .append(
                        "curriculum",
                        content.curriculum().stream()
                                .map(part -> new Document("topic", part.topic()).append("hours", part.hours()))
                                .toList())
                .append(
                        "trainers",
                        content.trainers().stream()
                                .map(trainer -> new Document("name", trainer.name())
                                        .append("qualification", trainer.qualification()))
                                .toList())
                .append("evaluation", content.evaluation())
                .append("attendance", content.attendance().name())
                .append("freeElsewhere", content.freeElsewhere());
    }

    private static CourseTerms readTerms(Document part) {
        return new CourseTerms(
                part.getString("institutionId"),
                part.getString("title"),
                part.getLong("price"),
                part.getLong("priceOutside"),
                CourseMethod.valueOf(part.getString("method")),
                part.getInteger("durationHours"),
                part.getList("platforms", String.class),
                part.getInteger("commissionBasisPoints"),
                part.getBoolean("bundle"),
                new CourseContent(
                        part.getString("language"),
                        part.getString("schedule"),
                        part.getList("regions", String.class),
                        part.getList("accessibility", String.class),
                        part.getList("curriculum", Document.class).stream()
                                .map(each -> new CourseContent.Part(each.getString("topic"), each.getInteger("hours")))
                                .toList(),
                        part.getList("trainers", Document.class).stream()
                                .map(each -> new CourseContent.Trainer(
                                        each.getString("name"), each.getString("qualification")))
                                .toList(),
                        part.getString("evaluation"),
                        AttendanceMethod.valueOf(part.getString("attendance")),
                        part.getBoolean("freeElsewhere")));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Instant instant(Document document, String name) {
        Date date = document.getDate(name);
        return date == null ? null : date.toInstant();
    }
}
