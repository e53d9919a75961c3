package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;

import java.nio.file.Path;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * The page that repeats a draw, as it was saved to disk.
 *
 * @param browser in which it is opened
 * @param page the file
 */
record DrawCheckPage(Browser browser, Path page) {

    /** What it says of a package. */
    String verdict(Path drawn) {
        browser.open(page.toUri()).find("#package").sendKeys(drawn.toString());
        return verdict();
    }

    /**
     * What it says to a person, after the verdict.
     *
     * @param typed the person's id, or the code of the own entry
     * @param opening of the entry, or nothing where the code is typed
     */
    String ownOutcome(String typed, String opening) {
        WebElement field = browser.find("#person");
        field.clear();
        browser.find("#opening").clear();
        verdict();
        browser.find("#opening").sendKeys(opening, Keys.TAB);
        field.sendKeys(typed, Keys.TAB);
        patiently()
                .until(() -> browser.find("#log").getText().contains("You are entry")
                        && !browser.find("#verdict").getText().isEmpty());
        return browser.find("#log").getText();
    }

    private String verdict() {
        patiently().until(() -> !browser.find("#verdict").getText().isEmpty());
        return browser.find("#verdict").getText();
    }
}
