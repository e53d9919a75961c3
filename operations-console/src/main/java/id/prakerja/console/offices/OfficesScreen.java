package id.prakerja.console.offices;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.HandedOn;
import id.prakerja.console.gateway.Listing;
import id.prakerja.console.gateway.SentFile;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Form;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files of regional offices: sent here, their progress, their faults by row to take away, their correction. */
@Path("/console/offices")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OfficesScreen {

    private static final String FILE = "/v1/offline-uploads/";

    private final Api api;
    private final Viewer viewer;
    private final OfficeFiles files;

    OfficesScreen(Api api, Viewer viewer, OfficeFiles files) {
        this.api = api;
        this.viewer = viewer;
        this.files = files;
    }

    /** Shows the files, of one state if one is asked for. */
    @GET
    public Page show(@QueryParam("status") String status, @QueryParam("cursor") String cursor) {
        return show(status, cursor, List.of());
    }

    /** Shows a file: how far it is, and which rows did not go in. */
    @GET
    @Path("/files/{file}")
    public Page file(@PathParam("file") UUID id) {
        Answer answer = api.get(Service.REGISTRATION, FILE + id);
        if (!answer.isOk()) {
            return show(null, null, List.of(viewer.refusal(answer)));
        }
        JsonNode file = answer.body();
        boolean ended = file.hasNonNull("finishedAt");
        List<Section> sections = new ArrayList<>();
        sections.add(files.progress(file));
        sections.add(viewer.table(viewer.say(Text.FILES), OfficeFiles.FILES, file));
        if (file.hasNonNull("refusal")) {
            JsonNode refusal = file.path("refusal");
            String language = viewer.language().code();
            sections.add(new Note(
                    refusal.path(language)
                            .asText(refusal.path("messages")
                                    .path(language)
                                    .asText(refusal.path("code").asText())),
                    "bad"));
        }
        if (ended && file.path("rejected").asLong() > 0) {
            sections.add(files.downloads(id.toString()));
            if (maySend()) {
                sections.add(files.correction(file));
            }
        }
        sections.add(files.faults(rejections(id)));
        return viewer.page(
                Place.OFFICES,
                viewer.say(Text.FILE, file.path("bastNumber").asText()),
                sections,
                ended ? "" : "/console/offices/files/" + id);
    }

    /** Records a hand-over and sends its file; the page of the file shows how it goes on. */
    @POST
    @Path("/files")
    public Page send(
            @RestForm("number") String number,
            @RestForm("province") String province,
            @RestForm("office") String office,
            @RestForm("officer") String officer,
            @RestForm("statement") String statement,
            @RestForm("forms") int forms,
            @RestForm("file") FileUpload file,
            @RestForm(Form.KEY) String key) {
        Answer record = api.post(
                Service.REGISTRATION,
                "/v1/hand-over-records",
                key,
                Map.of(
                        "number", String.valueOf(number),
                        "province", String.valueOf(province),
                        "office", String.valueOf(office),
                        "officer", String.valueOf(officer),
                        "statement", String.valueOf(statement),
                        "forms", forms));
        return record.isOk() ? send(number, null, file, key) : show(null, null, List.of(viewer.refusal(record)));
    }

    /** Sends the corrected rows of a file. */
    @POST
    @Path("/files/{file}/correction")
    public Page correct(
            @PathParam("file") UUID original,
            @RestForm("number") String number,
            @RestForm("file") FileUpload file,
            @RestForm(Form.KEY) String key) {
        return send(number, original, file, key);
    }

    /** Hands on the rejected rows, or the receipt, of a file; registration writes down who takes them. */
    @GET
    @Path("/files/{file}/{name: rejections\\.(csv|xlsx|ndjson)|receipt\\.txt}")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("file") UUID id, @PathParam("name") String name) {
        String path = name.startsWith("receipt") ? FILE + id + "/receipt" : FILE + id + "/" + name;
        return HandedOn.as(name, api.file(Service.REGISTRATION, path));
    }

    /** Hands on an empty sheet. */
    @GET
    @Path("/templates/{format: csv|xlsx|ndjson}")
    @Produces(MediaType.WILDCARD)
    public Response template(@PathParam("format") String format) {
        return HandedOn.as("pendaftar." + format, api.file(Service.REGISTRATION, "/v1/offline-templates/" + format));
    }

    private Page send(String number, UUID correctionOf, FileUpload file, String key) {
        String format = file.fileName().replaceAll(".*\\.", "").toLowerCase(Locale.ROOT);
        if (!OfficeFiles.FORMATS.contains(format)) {
            return show(null, null, List.of(new Note(viewer.say(OfficeText.NO_FORMAT), "bad")));
        }
        SentFile sent = SentFile.at(file.uploadedFile());
        Map<String, Object> announced = new LinkedHashMap<>();
        announced.put("bastNumber", String.valueOf(number));
        announced.put("format", format.toUpperCase(Locale.ROOT));
        announced.put("bytes", sent.bytes());
        announced.put("sha256", sent.sha256());
        if (correctionOf != null) {
            announced.put("correctionOf", correctionOf);
        }
        Answer opened = api.post(Service.REGISTRATION, "/v1/offline-uploads", key, announced);
        if (!opened.isOk()) {
            return show(null, null, List.of(viewer.refusal(opened)));
        }
        if (!opened.body().path("sentBefore").asBoolean()) {
            Answer parts = sent.to(
                    api, Service.REGISTRATION, opened.body().path("parts").asText());
            if (!parts.isOk()) {
                return show(null, null, List.of(viewer.refusal(parts)));
            }
        }
        return file(UUID.fromString(opened.body().path("id").asText()));
    }

    private Page show(String status, String cursor, List<Note> notes) {
        Listing uploads = Listing.of(Service.REGISTRATION, "/v1/offline-uploads", Place.OFFICES.href())
                .only("status", status)
                .from(cursor);
        List<Section> sections = new ArrayList<>(notes);
        sections.add(viewer.table(viewer.say(Text.FILES), OfficeFiles.FILES, uploads, api.get(uploads)));
        sections.add(files.templates());
        if (maySend()) {
            sections.add(files.sending());
        }
        return viewer.page(Place.OFFICES, viewer.say(Text.OFFICES), sections);
    }

    /** The first thousand; all of them are in the file to take away. */
    private List<JsonNode> rejections(UUID id) {
        Listing list =
                Listing.of(Service.REGISTRATION, FILE + id + "/rejections", "").inPartsOf(500);
        return api.parts(list, api.get(list))
                .limit(2)
                .flatMap(part -> part.items().stream())
                .toList();
    }

    private boolean maySend() {
        return viewer.hasRole("officer") || viewer.hasRole("operator");
    }
}
