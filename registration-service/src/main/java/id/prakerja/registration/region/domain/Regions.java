package id.prakerja.registration.region.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where people live, by the {@link Division} in force, which may change while this is in use. Whoever registered before a change
 * keeps the code, and numbers issued under an earlier division stay valid.
 */
public final class Regions {

    /** Form of a regency's place within its province. */
    private static final Pattern REGENCY_PART = Pattern.compile("0[1-9]|[12]\\d|7[1-9]");

    private final Set<String> provincesEverInForce = ConcurrentHashMap.newKeySet();
    private final Set<String> regenciesEverInForce = ConcurrentHashMap.newKeySet();
    private volatile InForce inForce;

    /**
     * Regions of a division.
     *
     * @param division in force until another is
     */
    public Regions(Division division) {
        enforce(division);
    }

    /**
     * Puts another division in force.
     *
     * @param division from now on
     */
    public void enforce(Division division) {
        InForce next = new InForce(division);
        provincesEverInForce.addAll(next.provinces.keySet());
        regenciesEverInForce.addAll(next.regencies);
        division.successors().forEach(successor -> regenciesEverInForce.add(successor.former()));
        inForce = next;
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
        return inForce.division.version();
    }

    /**
     * The provinces, in the order of their codes.
     *
     * @return each once
     */
    public List<Province> provinces() {
        return inForce.division.provinces();
    }

    /**
     * The regencies and cities, in the order of their codes.
     *
     * @return each once
     */
    public List<Regency> regencies() {
        return inForce.division.regencies();
    }

    /** Whether two digits are a province of the division in force, or of one that was: a number keeps the code of its time. */
    public boolean wasProvince(String code) {
        return provincesEverInForce.contains(code);
    }

    /** Whether four digits are a regency or city of the division in force, or of one that was. */
    public boolean wasRegency(String code) {
        return regenciesEverInForce.contains(code);
    }

    /**
     * Whether this is a province.
     *
     * @param code two digits
     * @return true if the division in force has it
     */
    public boolean isProvince(String code) {
        return inForce.provinces.containsKey(code);
    }

    /**
     * Whether this is a regency or city of a province.
     *
     * @param regency four digits
     * @param province two digits
     * @return true if the division in force has it
     */
    public boolean isRegencyOf(String regency, String province) {
        return regency.startsWith(province) && inForce.regencies.contains(regency);
    }

    private static final class InForce {

        private final Division division;
        private final Map<String, Province> provinces;
        private final Set<String> regencies;

        InForce(Division division) {
            this.division = division;
            this.provinces =
                    division.provinces().stream().collect(Collectors.toMap(Province::code, Function.identity()));
            this.regencies = division.regencies().stream().map(Regency::code).collect(Collectors.toSet());
        }
    }
}
