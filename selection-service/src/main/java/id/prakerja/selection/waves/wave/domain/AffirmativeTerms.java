package id.prakerja.selection.waves.wave.domain;

import java.util.Set;

/**
 * The part of a wave's terms about its affirmative share: for people with a disability and people from underdeveloped regencies.
 *
 * @param shareBasisPoints share of the seats kept for them at first, in 1/10,000; 0 for none
 * @param regencyList name and version of the list of underdeveloped regencies, such as {@code Perpres 63/2020}; null for none
 * @param regencies the four-digit codes on that list
 */
public record AffirmativeTerms(int shareBasisPoints, String regencyList, Set<String> regencies) {

    /** Keeps an unchangeable copy of the regencies. */
    public AffirmativeTerms {
        regencies = Set.copyOf(regencies);
    }

    /**
     * Whether a seat of the share is open to a person. Nobody is marked where there is no share, since what the draw does not need
     * is not published either.
     *
     * @param disability whether the person declared a disability
     * @param regency four-digit code of the person's domicile
     */
    public boolean covers(boolean disability, String regency) {
        return shareBasisPoints > 0 && (disability || regencies.contains(regency));
    }
}
