package id.prakerja.sheets;

import java.util.List;

/**
 * The columns of a table. A heading names them in any order, in any case and with blanks, underscores or hyphens in between:
 * {@code Birth Date} is {@code birthDate}.
 *
 * @param columns all that are read, in the order in which they are written; others are passed over
 * @param required those without which no row could be understood
 */
public record SheetLayout(List<String> columns, List<String> required) {}
