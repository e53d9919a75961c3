package id.prakerja.registration.offices.file;

import id.prakerja.sheets.SheetFormat;
import id.prakerja.sheets.SheetLayout;

/**
 * A sheet as it was announced.
 *
 * @param format how it is written
 * @param layout its columns
 * @param sha256 lower-case hex SHA-256 of its bytes
 */
public record OfficeSheet(SheetFormat format, SheetLayout layout, String sha256) {}
