package id.prakerja.selection.draw;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draw to be made.
 *
 * @param publicRandomness the public random value whose source was announced before the wave closed; none if none was announced
 * @param reason why, for whoever approves
 */
@Schema(name = "Draw", examples = """
                {"publicRandomness": "101297f1ca7dc44ef6088d94ad5fb7ba03455dc33d53ddb412bbc4564ed986ec"}""")
record DrawRequest(
        @Size(max = 500) String publicRandomness,
        @Size(max = 500) String reason) {

    /** A draw by the secret seed alone. */
    static final DrawRequest PLAIN = new DrawRequest(null, null);
}
