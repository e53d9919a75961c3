package id.prakerja.training.terms;

import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.allowance.AllowanceConfig;
import id.prakerja.training.allowance.OwnPage;
import id.prakerja.training.course.CourseConfig;
import id.prakerja.training.partner.domain.Limits;
import id.prakerja.training.partner.domain.Signatory;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A partner's own terms. */
@Path("/v1/own-terms")
@RolesAllowed({PartnerRole.PLATFORM, PartnerRole.INSTITUTION})
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(name = "Terms", description = "On what terms a partner takes part: its own, and nobody else's.")
public class OwnTermsResource {

    private final PartnerCaller partner;
    private final AllowanceConfig usual;
    private final CourseConfig courses;

    OwnTermsResource(PartnerCaller partner, AllowanceConfig usual, CourseConfig courses) {
        this.partner = partner;
        this.usual = usual;
        this.courses = courses;
    }

    /** Shows them. */
    @GET
    @OwnPage
    @Operation(
            operationId = "showOwnTerms",
            summary = "Show on what terms one takes part: status, scopes, limits, commission and prices",
            description = "By them this very request was admitted.")
    @APIResponse(responseCode = "200", description = "One's own terms")
    public OwnTermsView show() {
        Signatory own = partner.signed().signatory();
        Limits limits = own.terms().limits();
        return new OwnTermsView(
                own.partnerId(),
                own.kind(),
                own.sandbox(),
                own.terms().status(),
                own.terms().scopes().stream().sorted().toList(),
                Optional.ofNullable(limits.requestsPerMinute()).orElseGet(usual::requestsPerMinute),
                Optional.ofNullable(limits.completionsPerDay()).orElseGet(usual::completionsPerDay),
                Optional.ofNullable(limits.purchasesPerDay()).orElseGet(usual::purchasesPerDay),
                new OwnTermsView.Prices(
                        courses.highestPrice(),
                        courses.secondCuratorFrom(),
                        courses.highestCommissionBasisPoints(),
                        true,
                        false,
                        false));
    }
}
