package id.prakerja.selection.draw;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draw to be made.
 *
 * @param publicRandomness a public random value that came into being after the wave closed; mixed into the seed. None if left out
 * @param randomnessSource where anyone can look that value up
 * @param reason why, for whoever approves
 */
@Schema(name = "Draw", examples = """
                {"publicRandomness": "8cda2e4d1f0a", "randomnessSource": "drand, League of Entropy, round 4242"}""")
record DrawRequest(
        @Size(max = 500) String publicRandomness,
        @Size(max = 500) String randomnessSource,
        @Size(max = 500) String reason) {

    /** A draw by the secret seed alone. */
    static final DrawRequest PLAIN = new DrawRequest(null, null, null);

    /** The value as it enters the seed. */
    String randomness() {
        return publicRandomness == null ? "" : publicRandomness;
    }
}
