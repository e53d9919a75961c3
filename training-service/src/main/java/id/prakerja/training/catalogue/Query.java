package id.prakerja.training.catalogue;

import id.prakerja.training.course.domain.CourseMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody looks for; what is null does not matter.
 *
 * @param words each must be in title or topics, in lower case
 * @param method how it is held
 * @param language ISO 639 code
 * @param region a province where it can be attended
 * @param accessibility what makes it accessible
 * @param platformId a platform that sells it
 * @param institutionId the institution
 * @param mostPrice rupiah
 */
record Query(
        List<String> words,
        CourseMethod method,
        String language,
        String region,
        String accessibility,
        String platformId,
        String institutionId,
        Long mostPrice) {

    static List<String> words(String text) {
        return Optional.ofNullable(text)
                .map(given -> Arrays.stream(given.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    boolean fits(Entry entry) {
        return (method == null || method == entry.method())
                && (language == null || language.equals(entry.language()))
                && (region == null
                        || entry.regions().isEmpty()
                        || entry.regions().contains(region))
                && (accessibility == null || entry.accessibility().contains(accessibility))
                && (platformId == null || entry.platforms().contains(platformId))
                && (institutionId == null || institutionId.equals(entry.institutionId()))
                && (mostPrice == null || entry.price() <= mostPrice)
                && words.stream().allMatch(entry.text()::contains);
    }
}
