package id.prakerja.training.course;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CourseFilesTest {

    private static final String HEADINGS =
            "title,price,priceOutside,method,durationHours,platforms,language,schedule,regions,"
                    + "curriculum,trainers,evaluation,attendance,freeElsewhere\n";

    private Partner platform;
    private Partner institution;

    @BeforeEach
    void registerPartners() {
        platform = Partner.platform();
        institution = Partner.institution();
    }

    @Test
    void eachRowIsSubmittedOrRefusedOnItsOwnAndTheFileMayComeAgain() {
        String file = HEADINGS
                + row("Pembukuan", 350_000, "ONLINE_SELF_PACED", 12)
                + row("Terlalu mahal", 450_000, "ONLINE_SELF_PACED", 12)
                + row("Tanpa jadwal", 350_000, "ONLINE_LIVE", 12)
                + row("Jam salah", 350_000, "ONLINE_SELF_PACED", 11)
                + row("Cara salah", 350_000, "TELEPATHY", 12)
                + row("Desain", 350_000, "ONLINE_SELF_PACED", 12);
        String id = "file-" + UUID.randomUUID();

        ValidatableResponse first = send(file, id)
                .statusCode(200)
                .body("status", contains(201, 422, 422, 422, 400, 201))
                .body("code[1]", equalTo("PRICE_ABOVE_OUTSIDE"))
                .body("code[2]", equalTo("SCHEDULE_MISSING"))
                .body("code[3]", equalTo("CURRICULUM_HOURS"))
                .body("columns[4]", contains("method"));
        List<String> courses = first.extract().path("courseId");
        List<String> again = send(file, id).statusCode(200).extract().path("courseId");

        assertEquals(courses, again);
        institution
                .get("/v1/courses?institutionId=" + institution.id())
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void twoThousandCoursesComeInOneFileAndGoOutInOne() {
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int number = 0; number < 2_000; number++) {
            file.append(row("Pelatihan " + number, 350_000, "ONLINE_SELF_PACED", 12));
        }
        send(file.toString(), "file-" + UUID.randomUUID())
                .statusCode(200)
                .body("status", hasSize(2_000))
                .body("status", everyItem(equalTo(201)));

        String exported = export(institution);
        List<String> lines = exported.lines().toList();
        assertEquals(2_001, lines.size());
        assertTrue(lines.get(1).contains("Pelatihan 0"), lines.get(1));
        send(file + row("Zuviel", 350_000, "ONLINE_SELF_PACED", 12), "file-" + UUID.randomUUID())
                .statusCode(422)
                .body("code", equalTo("IMPORT_SIZE"));
    }

    @Test
    void whatIsExportedCanBeSubmittedAgainAndChangesNothing() {
        send(HEADINGS + row("Pembukuan", 350_000, "ONLINE_SELF_PACED", 12), "file-" + UUID.randomUUID())
                .statusCode(200);
        String exported = export(institution);

        send(exported, "file-" + UUID.randomUUID()).statusCode(200).body("status", contains(201));
        send(exported.replace("350000", "340000"), "file-" + UUID.randomUUID())
                .statusCode(200)
                .body("status", contains(201));

        institution
                .get("/v1/courses?institutionId=" + institution.id())
                .body("items", hasSize(1))
                .body("items[0].pendingVersion", equalTo(2));
        Partner other = Partner.institution();
        signed(other, exported, "file-" + UUID.randomUUID()).statusCode(200).body("code", contains("COURSE_UNKNOWN"));
    }

    @Test
    void anInstitutionExportsItsOwnAndStaffAll() {
        send(HEADINGS + row("Pembukuan", 350_000, "ONLINE_SELF_PACED", 12), "file-" + UUID.randomUUID());
        assertEquals(1, export(Partner.institution()).lines().count());

        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/courses.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv");
        given().auth()
                .oauth2(Tokens.applicant(UUID.randomUUID()))
                .get("/v1/courses.csv")
                .then()
                .statusCode(403);
    }

    private String row(String title, long price, String method, int hours) {
        return "%s,%d,400000,%s,12,%s,id,,,Buku besar: %d,Siti Rekaan: Akuntan,Tes,SESSIONS,false\n"
                .formatted(title, price, method, platform.id(), hours);
    }

    private static String export(Partner partner) {
        return new String(
                partner.get("/v1/courses.csv").statusCode(200).extract().asByteArray(), UTF_8);
    }

    private ValidatableResponse send(String file, String id) {
        return signed(institution, file, id);
    }

    private static ValidatableResponse signed(Partner partner, String file, String id) {
        return partner.signed(file, id, Instant.now())
                .urlEncodingEnabled(false)
                .contentType("text/csv")
                .body(file.getBytes(UTF_8))
                .post("/v1/courses:batch")
                .then();
    }
}
