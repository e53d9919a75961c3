package id.prakerja.runner.partner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Which number leads to which failure, read from {@code snap-scenario.yaml}, so that any partner's sandbox can be imitated.
 *
 * @param numbers one entry for each magic number
 */
record SnapScenario(List<Magic> numbers) {

    /**
     * What happens to a credit to a number.
     *
     * @param ending digits with which the number ends
     * @param answer HTTP status and case of the response code, such as {@code 50000}; 0 to hang up without one
     * @param paid whether the money moves all the same
     * @param times for how many requests for the same reference; afterwards it is as any other number
     * @param status what a status inquiry says while nothing has moved, such as {@code 03}
     */
    record Magic(String ending, int answer, boolean paid, int times, String status) {}

    /** The scenario that comes with the runner. */
    static SnapScenario ofRunner() {
        try (InputStream file = SnapScenario.class.getResourceAsStream("/snap-scenario.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, SnapScenario.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Magic> of(String number) {
        return numbers.stream().filter(magic -> number.endsWith(magic.ending())).findFirst();
    }
}
