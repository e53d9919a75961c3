package id.prakerja.registration.offices.sheet;

import id.prakerja.sheets.SheetLimits;
import id.prakerja.sheets.Sheets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The tables of offices and ministries, within the configured limits. */
@ApplicationScoped
class SheetsOfOffices {

    @Produces
    @Singleton
    Sheets sheets(SheetConfig config) {
        return new Sheets(new SheetLimits(
                config.longestRow(),
                config.workbookParts(),
                config.workbookUnpacked().asLongValue(),
                config.workbookTexts().asLongValue(),
                config.workbookRatio()));
    }
}
