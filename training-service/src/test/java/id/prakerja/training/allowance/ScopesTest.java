package id.prakerja.training.allowance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.prakerja.training.signature.PartnerRole;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopesTest {

    private static final Set<String> PARTNERS = Set.of(PartnerRole.PLATFORM, PartnerRole.INSTITUTION);

    @Test
    void everythingThatAPartnerCanDoNeedsAScope() {
        assertDoesNotThrow(() -> methods()
                .that(DescribedPredicate.describe("change something for partners", ScopesTest::changesForPartners))
                .should()
                .beAnnotatedWith(Needs.class)
                .check(new ClassFileImporter().importPackages("id.prakerja.training")));
    }

    private static boolean changesForPartners(JavaMethod method) {
        return (method.isAnnotatedWith(POST.class) || method.isAnnotatedWith(PUT.class))
                && method.isAnnotatedWith(RolesAllowed.class)
                && Arrays.stream(method.getAnnotationOfType(RolesAllowed.class).value())
                        .anyMatch(PARTNERS::contains);
    }
}
