package id.prakerja.draw.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bytes of {@code manifest.json}: what the other parts must be. */
final class Manifest {

    private static final String FORMAT = "prakerja result package 3";

    private static final int LINES_OF_PART = 5;

    private Manifest() {}

    static byte[] of(int wave, List<PartDigest> parts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("format", FORMAT);
        object.put("wave", wave);
        object.put("parts", parts.stream().map(PartDigest::line).toList());
        return CanonicalJson.of(object);
    }

    /** What is wrong if a line is not as it must be: after four lines each part takes five. The wave stands in the parameters. */
    static String wrongIn(int line) {
        List<String> files = PackagePart.files();
        int part = Math.max(0, line / LINES_OF_PART - 1);
        return part < files.size() - 1
                ? "is not what %s gives".formatted(files.get(part))
                : "is not in its canonical form";
    }
}
