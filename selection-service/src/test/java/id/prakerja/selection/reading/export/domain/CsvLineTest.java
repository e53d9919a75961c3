package id.prakerja.selection.reading.export.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void noValueIsTakenForAFormula() {
        assertEquals("'=1+1,'+62,'-x,'@SUM,'\tx\r\n", CsvLine.of(List.of("=1+1", "+62", "-x", "@SUM", "\tx")));
        assertEquals("-5,32\r\n", CsvLine.of(List.of(-5, "32")));
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        assertEquals("\"a,b\",\"say \"\"no\"\"\",\"x\ny\"\r\n", CsvLine.of(List.of("a,b", "say \"no\"", "x\ny")));
    }

    @Test
    void nothingIsAnEmptyValue() {
        assertEquals("a,,true\r\n", CsvLine.of(Arrays.asList("a", null, true)));
    }
}
