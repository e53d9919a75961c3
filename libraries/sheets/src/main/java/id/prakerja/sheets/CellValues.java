package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The texts that the cells of a workbook show: numbers with all their digits, dates as {@code yyyy-MM-dd}. */
final class CellValues {

    /** Digits that a spreadsheet keeps of a number. */
    private static final int EXACT_DIGITS = 15;
    /** No number of a spreadsheet is longer (1.8E308); of a longer one only the written form is kept. */
    private static final int LONGEST_NUMBER = 400;

    /** The formats built in for dates; others show by their letters. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);
    /** What stands in a format for itself: quoted text, an escaped letter, a colour or a language. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.");

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    /** A day that never was, which spreadsheets keep for the sake of an older one. */
    private static final long LEAP_DAY_OF_1900 = 60;

    private final boolean from1904;

    CellValues(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The text of a cell of a heading. */
    String text(Cell cell) {
        RowCells single = new RowCells();
        put(cell, "name", single);
        return single.row(0, 0).values().getOrDefault("name", "");
    }

    /** Puts the cell's text into the row, with what is wrong about it; returns the length of the text. */
    int put(Cell cell, String column, RowCells row) {
        Object value = cell.getValue();
        String text;
        if (value instanceof BigDecimal number && isDate(cell)) {
            text = date(number, cell.getRawValue(), column, row);
        } else if (value instanceof BigDecimal number) {
            boolean possible = isPossible(number);
            text = possible ? number.stripTrailingZeros().toPlainString() : cell.getRawValue();
            if (!possible || text.length() > EXACT_DIGITS) {
                row.fault(column, Refusal.of(SheetProblem.NUMBER_NOT_TEXT));
            }
        } else if (value instanceof Boolean yes) {
            text = yes.toString();
        } else {
            text = value instanceof String string ? string : cell.getRawValue();
        }
        if (text == null) {
            return 0;
        }
        row.put(column, CellText.withoutGuard(text));
        if (cell.getType() == CellType.ERROR && !text.isBlank() && !CellText.isErrorMark(CellText.trimmed(text))) {
            row.fault(column, Refusal.of(SheetProblem.CELL_ERROR, text));
        }
        return text.length();
    }

    private static boolean isPossible(BigDecimal number) {
        return number.precision() <= LONGEST_NUMBER && Math.abs((long) number.scale()) <= LONGEST_NUMBER;
    }

    private String date(BigDecimal serial, String written, String column, RowCells row) {
        long days = isPossible(serial) && serial.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0
                ? serial.setScale(0, RoundingMode.FLOOR).longValue()
                : Integer.MAX_VALUE;
        boolean beforeTheFirst = days < (from1904 ? 0 : 1);
        boolean neverWas = !from1904 && days == LEAP_DAY_OF_1900;
        if (beforeTheFirst || neverWas || day(days).isAfter(LAST_DAY)) {
            row.fault(column, Refusal.of(SheetProblem.DATE_OUT_OF_RANGE));
            return written;
        }
        BigDecimal time = serial.subtract(BigDecimal.valueOf(days));
        if (time.signum() == 0) {
            return day(days).toString();
        }
        row.fault(column, Refusal.of(SheetProblem.DATE_WITH_TIME));
        long seconds = time.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.FLOOR)
                .longValue();
        LocalDateTime shown = day(days).atStartOfDay().plusSeconds(seconds);
        return shown.toString();
    }

    private LocalDate day(long serial) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        return LocalDate.of(1899, 12, serial < LEAP_DAY_OF_1900 ? 31 : 30).plusDays(serial);
    }

    private static boolean isDate(Cell cell) {
        Integer format = cell.getDataFormatId();
        if (format != null && DATE_FORMATS.contains(format)) {
            return true;
        }
        if (cell.getDataFormatString() == null) {
            return false;
        }
        String letters =
                LITERAL.matcher(cell.getDataFormatString()).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.contains("y") && letters.contains("d");
    }
}
