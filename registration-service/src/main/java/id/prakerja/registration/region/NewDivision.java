package id.prakerja.registration.region;

import id.prakerja.registration.region.domain.Division;
import id.prakerja.registration.region.domain.Province;
import id.prakerja.registration.region.domain.Regency;
import id.prakerja.registration.region.domain.Successor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A division of the country to be loaded, whole.
 *
 * @param source where it comes from: regulation, data set, licence
 * @param provinces every province
 * @param regencies every regency and city
 * @param successors what stands for codes of earlier versions; may be left out
 */
@Schema(name = "NewDivision")
public record NewDivision(
        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Kepmendagri 100.1.1-6117/2022")
        String source,

        @NotEmpty @Schema(required = true) List<Province> provinces,
        @NotEmpty @Schema(required = true) List<Regency> regencies,
        List<Successor> successors) {

    Division division(String version) {
        return new Division(version, provinces, regencies, successors == null ? List.of() : successors);
    }
}
