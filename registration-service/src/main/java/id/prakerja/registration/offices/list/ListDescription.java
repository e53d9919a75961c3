package id.prakerja.registration.offices.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a list is.
 *
 * @param kind what standing on it means; never changes
 * @param description where it comes from and whom it holds
 */
@Schema(name = "ListDescription")
public record ListDescription(
        @NotNull @Schema(required = true) ListKind kind,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Terdaftar di DTKS")
        String description) {}
