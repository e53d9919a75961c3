package id.prakerja.registration.people.profile;

import id.prakerja.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The declarations in force. */
@Path("/v1/declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profile")
public class DeclarationsResource {

    private final DeclarationTexts texts;

    DeclarationsResource(DeclarationTexts texts) {
        this.texts = texts;
    }

    /** The declarations in force. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listDeclarations", summary = "List what is to be declared, in both languages")
    public DeclarationTexts.InForce declarations() {
        return texts.inForce();
    }
}
