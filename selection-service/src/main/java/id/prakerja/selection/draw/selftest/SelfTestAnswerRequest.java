package id.prakerja.selection.draw.selftest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a decree may follow a draw whose self-tests failed.
 *
 * @param reason what was found; published with the tests and in the result package
 */
@Schema(
        name = "SelfTestAnswer",
        examples =
                "{\"reason\": \"The draw was repeated by three institutions from the package; one in 100,000 fair draws fails\"}")
record SelfTestAnswerRequest(@NotBlank @Size(max = 500) String reason) {}
