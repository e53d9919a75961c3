package id.prakerja.registration.offices.list;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row of a list without a possible NIK, as given out; nothing of what was written.
 *
 * @param row its number among the rows, from 1
 * @param line the line of the file, or the row of the spreadsheet
 * @param code stable code
 * @param english sentence
 * @param indonesian sentence
 */
@Schema(name = "ListFault")
public record ListFault(long row, long line, String code, String english, String indonesian) {}
