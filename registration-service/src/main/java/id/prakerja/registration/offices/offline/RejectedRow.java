package id.prakerja.registration.offices.offline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row that did not go in, without what was written in it.
 *
 * @param row its number among the rows of people, from 1
 * @param line the line of the file, or the row of the spreadsheet
 * @param duplicate whether the person is registered already, or stands in the file twice
 * @param faults why it did not go in
 */
@Schema(name = "RejectedRow")
public record RejectedRow(long row, long line, boolean duplicate, List<RowFault> faults) {}
