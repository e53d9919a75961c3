package id.prakerja.selection.draw.draw;

import id.prakerja.selection.waves.drand.domain.DrandValue;
import id.prakerja.selection.waves.randomness.domain.GivenRandomness;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draw to be made. */
@Schema(name = "Draw", examples = """
                {"publicRandomness": "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
                 "signature": "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39"}""")
record DrawRequest(
        @Size(max = 500) String publicRandomness,
        @Pattern(regexp = DrawRequest.SIGNATURE) String signature,
        @Pattern(regexp = DrawRequest.SIGNATURE) String previousSignature,
        @Size(max = 500) String reason) {

    /** Nothing handed in. */
    static final DrawRequest EMPTY = new DrawRequest(null, null, null, null);

    /** A compressed point of BLS12-381, of either group. */
    static final String SIGNATURE = "[0-9a-f]{96}|[0-9a-f]{192}";

    /** With what drand published. */
    static DrawRequest of(DrandValue value) {
        return new DrawRequest(value.randomness(), value.signature(), value.previousSignature(), null);
    }

    /** The public random value with what proves it. */
    GivenRandomness given() {
        return new GivenRandomness(publicRandomness, signature, previousSignature);
    }
}
