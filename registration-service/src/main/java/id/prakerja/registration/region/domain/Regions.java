package id.prakerja.registration.region.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The regions of the country in one version of the division: 34 provinces in 2020, 38 since 2022. Regencies are told by the
 * form of their code: province, then 01–29 for a regency (kabupaten) or 71–79 for a city (kota).
 */
public final class Regions {

    /** Form of a regency's place within its province. */
    private static final Pattern REGENCY_PART = Pattern.compile("0[1-9]|[12]\\d|7[1-9]");

    private final String version;
    private final Map<String, Province> provinces = new LinkedHashMap<>();

    /**
     * Regions of a version.
     *
     * @param version name of the version, such as {@code 2020}
     * @param provinces each province once
     */
    public Regions(String version, List<Province> provinces) {
        this.version = version;
        provinces.forEach(province -> this.provinces.put(province.code(), province));
    }

    /**
     * Whether a two-digit regency part can stand after a province's code.
     *
     * @param part two digits
     * @return true for 01–29 and 71–79
     */
    public static boolean isRegencyPart(String part) {
        return REGENCY_PART.matcher(part).matches();
    }

    /**
     * The version of the division.
     *
     * @return such as {@code 2020}
     */
    public String version() {
        return version;
    }

    /**
     * The provinces, in the order of their codes.
     *
     * @return each once
     */
    public List<Province> provinces() {
        return List.copyOf(provinces.values());
    }

    /**
     * The codes of the provinces.
     *
     * @return two digits each
     */
    public Set<String> provinceCodes() {
        return Set.copyOf(provinces.keySet());
    }

    /**
     * Whether this is a province.
     *
     * @param code two digits
     * @return true if the version has it
     */
    public boolean isProvince(String code) {
        return provinces.containsKey(code);
    }

    /**
     * Whether this can be a regency or city of a province.
     *
     * @param regency four digits
     * @param province two digits
     * @return true if it starts with the province and goes on with 01–29 or 71–79
     */
    public boolean isRegencyOf(String regency, String province) {
        return regency.length() == 4 && regency.startsWith(province) && isRegencyPart(regency.substring(2));
    }
}
