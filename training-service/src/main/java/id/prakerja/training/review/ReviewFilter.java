package id.prakerja.training.review;

import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/**
 * Which reviews are wanted.
 *
 * @param courseId of this training
 * @param institutionId of trainings of this institution
 * @param platformId of trainings sold by this platform
 * @param moderation with this outcome; empty for those that count, whatever became of their words
 */
record ReviewFilter(
        Optional<UUID> courseId,
        Optional<String> institutionId,
        Optional<String> platformId,
        Optional<Moderation> moderation) {

    Document toDocument() {
        Document filter = new Document();
        courseId.ifPresent(id -> filter.append("courseId", id.toString()));
        institutionId.ifPresent(id -> filter.append("institutionId", id));
        platformId.ifPresent(id -> filter.append("platformId", id));
        moderation.ifPresentOrElse(
                outcome -> filter.append("moderation", outcome.name()), () -> filter.append("counts", true));
        return filter;
    }
}
