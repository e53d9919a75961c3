package id.prakerja.training.account;

import static id.prakerja.training.account.EnrolmentDocuments.date;
import static id.prakerja.training.account.EnrolmentDocuments.instant;

import id.prakerja.training.account.domain.Cell;
import id.prakerja.training.account.domain.Counts;
import id.prakerja.training.account.domain.Figure;
import id.prakerja.training.account.domain.Notice;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;

/** Writes notes as elements of an account's array {@code notes}, and reads them back. */
public final class NoteDocuments {

    static final String FIELD = "notes";
    static final String VERSION = "v";

    private NoteDocuments() {}

    static Document write(AccountNote note) {
        return new Document(VERSION, note.version())
                .append("at", date(note.at()))
                .append("cells", write(note.cells()))
                .append(
                        "notices",
                        note.notices().stream().map(NoteDocuments::write).toList());
    }

    /** The notes of an account's document. */
    static Stream<AccountNote> read(Document account) {
        UUID participantId = UUID.fromString(account.getString(AccountDocuments.ID));
        return account.getList(FIELD, Document.class, List.of()).stream()
                .map(note -> new AccountNote(
                        participantId,
                        note.getLong(VERSION),
                        instant(note, "at"),
                        readCells(note.getList("cells", Document.class)),
                        note.getList("notices", Document.class).stream()
                                .map(NoteDocuments::readNotice)
                                .toList()));
    }

    /** What is counted, as a list. */
    public static List<Document> write(Map<Cell, Counts> cells) {
        return cells.entrySet().stream()
                .map(entry -> write(entry.getKey()).append("counts", write(entry.getValue())))
                .toList();
    }

    /** The same read back. */
    public static Map<Cell, Counts> readCells(List<Document> cells) {
        Map<Cell, Counts> read = new HashMap<>();
        cells.forEach(cell -> read.merge(
                new Cell(
                        LocalDate.parse(cell.getString("day")),
                        cell.getInteger("wave"),
                        cell.getString("province"),
                        cell.getString("platformId"),
                        cell.getString("institutionId"),
                        Optional.ofNullable(cell.getString("courseId"))
                                .map(UUID::fromString)
                                .orElse(null)),
                readCounts(cell.get("counts", Document.class)),
                Counts::plus));
        return read;
    }

    private static Document write(Cell cell) {
        return new Document("day", cell.day().toString())
                .append("wave", cell.wave())
                .append("province", cell.province())
                .append("platformId", cell.platformId())
                .append("institutionId", cell.institutionId())
                .append(
                        "courseId",
                        cell.courseId() == null ? null : cell.courseId().toString());
    }

    /** Figures by name. */
    public static Document write(Counts counts) {
        Document document = new Document();
        counts.values().forEach((figure, value) -> document.append(figure.name(), value));
        return document;
    }

    /** The same read back. */
    public static Counts readCounts(Document document) {
        Map<Figure, Long> values = new EnumMap<>(Figure.class);
        document.forEach((figure, value) -> values.put(Figure.valueOf(figure), ((Number) value).longValue()));
        return new Counts(values);
    }

    private static Document write(NoticeFacts notice) {
        return new Document("kind", notice.kind().name())
                .append("enrolmentId", notice.enrolmentId().toString())
                .append("courseId", notice.courseId().toString())
                .append("platformId", notice.platformId())
                .append("institutionId", notice.institutionId())
                .append("price", notice.price())
                .append("certificate", notice.certificateNumber())
                .append("reason", notice.reason());
    }

    private static NoticeFacts readNotice(Document part) {
        return new NoticeFacts(
                Notice.Kind.valueOf(part.getString("kind")),
                UUID.fromString(part.getString("enrolmentId")),
                UUID.fromString(part.getString("courseId")),
                part.getString("platformId"),
                part.getString("institutionId"),
                part.getLong("price"),
                part.getString("certificate"),
                part.getString("reason"));
    }
}
