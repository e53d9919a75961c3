package id.prakerja.training.course.domain;

import java.util.List;

/**
 * What an institution offers.
 *
 * @param institutionId the institution that owns the course
 * @param title its title
 * @param price price within the programme, in rupiah
 * @param priceOutside price outside the programme, in rupiah
 * @param method how it is held
 * @param durationHours its length
 * @param platforms the platforms that sell it
 * @param commissionBasisPoints what a platform keeps of the price, in 1/10,000
 * @param bundle whether it is sold together with something else
 * @param content what it teaches, by whom, and how it is known that it was learnt
 */
public record CourseTerms(
        String institutionId,
        String title,
        long price,
        long priceOutside,
        CourseMethod method,
        int durationHours,
        List<String> platforms,
        int commissionBasisPoints,
        boolean bundle,
        CourseContent content) {

    /** Copies the list. */
    public CourseTerms {
        platforms = List.copyOf(platforms);
    }

    /** Whether the institution offers the course on this platform. */
    public boolean isSoldBy(String platformId) {
        return platforms.contains(platformId);
    }
}
