package id.prakerja.registration.region;

import id.prakerja.registration.region.domain.Division;
import id.prakerja.registration.region.domain.Province;
import id.prakerja.registration.region.domain.Regency;
import id.prakerja.registration.region.domain.Regions;
import id.prakerja.registration.region.domain.Successor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;

/** Reads the divisions that come with the service, {@code regions/<version>/*.csv} on the class path. */
public final class RegionsFile {

    /** The versions that come with the service. */
    public static final List<String> VERSIONS = List.of("2020", "2022");

    private RegionsFile() {}

    /**
     * Reads a version.
     *
     * @param version one of {@link #VERSIONS}
     * @return its regions
     * @throws IllegalStateException if there is no such version
     */
    public static Regions read(String version) {
        return new Regions(division(version));
    }

    /**
     * Reads a version.
     *
     * @param version one of {@link #VERSIONS}
     * @return its division
     * @throws IllegalStateException if there is no such version
     */
    public static Division division(String version) {
        if (!VERSIONS.contains(version)) {
            throw new IllegalStateException("No region data of version " + version + " come with the service");
        }
        return new Division(
                version,
                rows(version, "provinces.csv", Province::new),
                rows(version, "regencies.csv", Regency::new),
                rows(version, "successors.csv", Successor::new));
    }

    private static <T> List<T> rows(String version, String name, BiFunction<String, String, T> row) {
        String file = "regions/" + version + "/" + name;
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                return List.of();
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .map(cells -> row.apply(cells[0], cells[1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The region data " + file + " cannot be read", unreadable);
        }
    }
}
