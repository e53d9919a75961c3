package id.prakerja.draw.publication;

import java.util.Arrays;
import java.util.List;

/** The files of a result package, in the order in which they stand in it. */
enum PackagePart {
    /** Terms, seed and roots of the draw. */
    PARAMETERS("parameters.json"),
    /** The frozen list, one entry per line. */
    ENTRIES("entries.ndjson"),
    /** Rank and result of each entry, one per line. */
    OUTCOMES("outcomes.ndjson"),
    /** Length and SHA-256 of the files before it. */
    MANIFEST("manifest.json");

    private final String file;

    PackagePart(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** The names of all files, in their order. */
    static List<String> files() {
        return Arrays.stream(values()).map(PackagePart::file).toList();
    }
}
