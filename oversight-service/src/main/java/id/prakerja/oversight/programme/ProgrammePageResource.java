package id.prakerja.oversight.programme;

import id.prakerja.oversight.programme.domain.SmallCells;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programme's figures as a page for everybody: no sign-in, no script. */
@Path("/programme")
@PermitAll
@Tag(name = "Public figures")
public class ProgrammePageResource {

    private static final String FEW = "< " + SmallCells.LEAST;
    private static final Locale INDONESIA = new Locale("id", "ID");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'WIB'").withZone(ZoneId.of("Asia/Jakarta"));

    private final PublicFigures figures;

    ProgrammePageResource(PublicFigures figures) {
        this.figures = figures;
    }

    /**
     * Shows the page.
     *
     * @param language {@code en} or {@code id}
     * @return the figures with their parts
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showProgramme", summary = "Show the programme's figures as a page", hidden = true)
    public Uni<String> show(@QueryParam("lang") @DefaultValue("en") String language) {
        boolean indonesian = "id".equals(language);
        return figures.all()
                .map(all -> new Programme(
                        indonesian ? "id" : "en",
                        indonesian ? "en" : "id",
                        indonesian ? Programme.Words.INDONESIAN : Programme.Words.ENGLISH,
                        all.stream().map(figure -> shown(figure, indonesian)).toList()))
                .chain(page -> Uni.createFrom().completionStage(page::renderAsync));
    }

    private static Programme.Shown shown(PublicFigureView figure, boolean indonesian) {
        List<Programme.ShownPart> parts = figure.parts().stream()
                .map(part -> new Programme.ShownPart(
                        part.wave() == null ? "" : part.wave(), part.province(), number(part.people())))
                .toList();
        return new Programme.Shown(
                figure.figure(),
                figure.value() == null ? FEW : number(figure.value()),
                figure.definition().get(indonesian ? "id" : "en"),
                time(figure.countedAt(), figure.waiting(), indonesian),
                parts);
    }

    private static String time(Instant countedAt, Long waiting, boolean indonesian) {
        String behind = waiting == null ? "?" : number(waiting);
        return indonesian
                ? "%s; tertinggal %s peristiwa"
                        .formatted(TIME.withLocale(INDONESIA).format(countedAt), behind)
                : "%s; %s events behind"
                        .formatted(TIME.withLocale(Locale.ENGLISH).format(countedAt), behind);
    }

    private static String number(long value) {
        return String.format(INDONESIA, "%,d", value);
    }
}
