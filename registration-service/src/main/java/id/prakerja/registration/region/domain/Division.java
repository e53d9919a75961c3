package id.prakerja.registration.region.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The division of the country into provinces, regencies and cities in one version: 34 provinces in 2020, 38 since 2022, 514 regencies
 * and cities in both.
 *
 * @param version name of the version, such as {@code 2020}
 * @param provinces in the order of their codes
 * @param regencies in the order of their codes
 * @param successors what stands for codes of earlier versions
 */
public record Division(String version, List<Province> provinces, List<Regency> regencies, List<Successor> successors) {

    private static final Pattern PROVINCE = Pattern.compile("[1-9][0-9]");

    /** Copies the lists. */
    public Division {
        provinces = List.copyOf(provinces);
        regencies = List.copyOf(regencies);
        successors = List.copyOf(successors);
    }

    /**
     * Everything that is wrong with a division, so that it is taken whole or not at all.
     *
     * @return codes of provinces and regencies at fault, in order; empty if it is sound
     */
    public Set<String> faults() {
        Set<String> faults = new TreeSet<>();
        Set<String> provinceCodes = new HashSet<>();
        for (Province province : provinces) {
            boolean sound = PROVINCE.matcher(province.code()).matches()
                    && !province.code().equals("99")
                    && !province.name().isBlank()
                    && provinceCodes.add(province.code());
            note(sound, province.code(), faults);
        }
        Set<String> regencyCodes = new HashSet<>();
        for (Regency regency : regencies) {
            boolean sound = regency.code().length() == 4
                    && Regions.isRegencyPart(regency.code().substring(2))
                    && provinceCodes.contains(regency.code().substring(0, 2))
                    && !regency.name().isBlank()
                    && regencyCodes.add(regency.code());
            note(sound, regency.code(), faults);
        }
        Set<String> divided =
                regencyCodes.stream().map(code -> code.substring(0, 2)).collect(Collectors.toSet());
        provinceCodes.forEach(code -> note(divided.contains(code), code, faults));
        successors.forEach(successor -> note(regencyCodes.contains(successor.code()), successor.code(), faults));
        return faults;
    }

    /** Codes that stand for nothing any more, and what stands for each now. */
    public Map<String, String> replaced() {
        Set<String> standing = regencies.stream().map(Regency::code).collect(Collectors.toSet());
        return successors.stream()
                .filter(successor -> !standing.contains(successor.former()))
                .collect(Collectors.toMap(Successor::former, Successor::code, (one, other) -> other, TreeMap::new));
    }

    private static void note(boolean sound, String code, Set<String> faults) {
        if (!sound) {
            faults.add(code);
        }
    }
}
