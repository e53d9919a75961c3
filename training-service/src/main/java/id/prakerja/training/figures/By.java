package id.prakerja.training.figures;

import id.prakerja.training.account.domain.Cell;
import java.util.Optional;

/** What figures are grouped by, beside the day. */
public enum By {
    /** All together: the group is {@code all}. */
    ALL,
    /** The platform that sold. */
    PLATFORM,
    /** The institution that owns the training. */
    INSTITUTION,
    /** The training. */
    COURSE,
    /** Province of the person's domicile; {@code unknown} where it was not said. */
    PROVINCE,
    /** The wave that determined the person. */
    WAVE;

    /** The group that a cell belongs to; none where it has to do with no partner. */
    Optional<String> group(Cell cell) {
        return switch (this) {
            case ALL -> Optional.of("all");
            case PLATFORM -> Optional.ofNullable(cell.platformId());
            case INSTITUTION -> Optional.ofNullable(cell.institutionId());
            case COURSE -> Optional.ofNullable(cell.courseId()).map(Object::toString);
            case PROVINCE -> Optional.of(cell.province() == null ? "unknown" : cell.province());
            case WAVE -> Optional.of(Integer.toString(cell.wave()));
        };
    }
}
