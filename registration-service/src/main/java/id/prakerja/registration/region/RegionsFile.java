package id.prakerja.registration.region;

import id.prakerja.registration.region.domain.Province;
import id.prakerja.registration.region.domain.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the reference data of a version, {@code regions/<version>/provinces.csv} on the class path. */
@ApplicationScoped
public class RegionsFile {

    /**
     * The regions in force.
     *
     * @param config names the version
     * @return the regions of that version
     * @throws IllegalStateException if there is no such version
     */
    @Produces
    @Singleton
    Regions regions(RegionsConfig config) {
        return read(config.version());
    }

    /**
     * Reads a version.
     *
     * @param version name of its folder
     * @return its regions
     * @throws IllegalStateException if there is no such version
     */
    public static Regions read(String version) {
        String file = "regions/" + version + "/provinces.csv";
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no region data of version " + version + " (" + file + ")");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<Province> provinces =
                    lines.lines().skip(1).map(RegionsFile::province).toList();
            return new Regions(version, provinces);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The region data " + file + " cannot be read", unreadable);
        }
    }

    private static Province province(String line) {
        int comma = line.indexOf(',');
        return new Province(line.substring(0, comma), line.substring(comma + 1));
    }
}
