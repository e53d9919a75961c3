package id.prakerja.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final Columns COLUMNS = new Columns()
            .link(Word.NAME, "name", "/people/", "id")
            .text(Word.VALUE, "account.status")
            .rupiah(Word.VALUE, "account.balance")
            .difference(Word.VALUE, "difference")
            .time(Word.VALUE, "at");

    private enum Word implements Phrase {
        NAME("Name", "Nama"),
        VALUE("Value", "Nilai"),
        NOTHING("Nothing", "Tidak ada");

        private final String english;
        private final String indonesian;

        Word(String english, String indonesian) {
            this.english = english;
            this.indonesian = indonesian;
        }

        @Override
        public String english() {
            return english;
        }

        @Override
        public String indonesian() {
            return indonesian;
        }
    }

    @Test
    void eachFieldIsShownHoweverDeepAsTheProgrammeWritesIt() throws JsonProcessingException {
        Grid grid = grid("""
                {"name": "Budi", "id": 7, "account": {"status": "ACTIVE", "balance": 1000000}, "difference": -1,
                 "at": "2020-10-27T05:00:00Z"}""");

        assertEquals(
                List.of(List.of(
                        new Grid.Cell("Budi", "/people/7", "text"),
                        new Grid.Cell("ACTIVE", "", "text"),
                        new Grid.Cell("Rp1.000.000", "", "number"),
                        new Grid.Cell("-Rp1", "", "bad"),
                        new Grid.Cell("27 Okt 2020 12:00", "", "text"))),
                grid.rows());
    }

    @Test
    void whatIsAbsentIsShownAsNothingAndLeadsNowhere() throws JsonProcessingException {
        Grid grid = grid("{\"name\": null, \"at\": null}");

        assertEquals(new Grid.Cell("", "", "text"), grid.rows().get(0).get(0));
        assertEquals(new Grid.Cell("", "", "text"), grid.rows().get(0).get(1));
        assertEquals(new Grid.Cell("", "", "text"), grid.rows().get(0).get(4));
    }

    @Test
    void theHeadsSpeakTheReadersLanguage() throws JsonProcessingException {
        assertEquals("Nama", grid("{}").heads().get(0));
    }

    private static Grid grid(String item) throws JsonProcessingException {
        JsonNode read = new ObjectMapper().readTree(item);
        return COLUMNS.grid("", Language.ID, List.of(read), Word.NOTHING, "", Word.NOTHING);
    }
}
