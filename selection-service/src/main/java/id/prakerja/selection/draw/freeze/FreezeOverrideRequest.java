package id.prakerja.selection.draw.freeze;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A freeze although the counts of joins differ.
 *
 * @param reason why; published with the list and in the result package
 */
@Schema(name = "FreezeOverride", examples = """
                {"reason": "Registration was restored from a backup; 3 joins of its lost minute were delivered before"}""")
record FreezeOverrideRequest(@NotBlank @Size(max = 500) String reason) {}
