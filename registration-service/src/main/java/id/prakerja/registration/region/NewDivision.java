package id.prakerja.registration.region;

import id.prakerja.registration.region.domain.Division;
import id.prakerja.registration.region.domain.Province;
import id.prakerja.registration.region.domain.Regency;
import id.prakerja.registration.region.domain.Successor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A division of the country to be loaded, whole. That each row is complete is looked at here; whether they make a sound division, by
 * {@link Division#faults()}.
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

        @NotEmpty @Schema(required = true) List<@NotNull @Valid NewProvince> provinces,
        @NotEmpty @Schema(required = true) List<@NotNull @Valid NewRegency> regencies,
        List<@NotNull @Valid NewSuccessor> successors) {

    /**
     * A province.
     *
     * @param code two digits, as in the civil registry
     * @param name in Indonesian
     */
    public record NewProvince(
            @NotNull @Size(max = 10) @Schema(required = true, examples = "32")
            String code,

            @NotBlank @Size(max = 100) @Schema(required = true, examples = "Jawa Barat")
            String name) {}

    /**
     * A regency or city.
     *
     * @param code four digits, the province's first
     * @param name in Indonesian
     */
    public record NewRegency(
            @NotNull @Size(max = 10) @Schema(required = true, examples = "3273")
            String code,

            @NotBlank @Size(max = 100) @Schema(required = true, examples = "Kota Bandung")
            String name) {}

    /**
     * What became of a regency or city when its province was divided.
     *
     * @param former code in earlier versions
     * @param code code in this version
     */
    public record NewSuccessor(
            @NotNull @Size(max = 10) @Schema(required = true, examples = "9101")
            String former,

            @NotNull @Size(max = 10) @Schema(required = true, examples = "9301")
            String code) {}

    Division division(String version) {
        return new Division(
                version,
                provinces.stream()
                        .map(province -> new Province(province.code(), province.name()))
                        .toList(),
                regencies.stream()
                        .map(regency -> new Regency(regency.code(), regency.name()))
                        .toList(),
                successors == null
                        ? List.of()
                        : successors.stream()
                                .map(successor -> new Successor(successor.former(), successor.code()))
                                .toList());
    }
}
