package id.prakerja.selection.waves.steps;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a wave is given up.
 *
 * @param reason for the public
 */
@Schema(name = "CancelWave", examples = "{\"reason\": \"The budget of the wave was withdrawn\"}")
record CancelWaveRequest(@NotBlank @Size(max = 500) String reason) {}
