package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real browser without a window, where one is installed; one for all journeys that look at pages. It loads what the suite on this
 * machine serves, and nothing else.
 */
final class Browser {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Dimension DESK = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(500, 800);

    private static Browser shared;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The browser that all journeys share; those that need one are skipped where none is installed. */
    static synchronized Browser shared() {
        assumeTrue(
                Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER),
                "No browser is installed here (Debian: chromium and chromium-driver); the pages were read without one.");
        if (shared == null) {
            shared = new Browser(start());
            Runtime.getRuntime().addShutdownHook(new Thread(shared.driver::quit, "close-browser"));
        }
        return shared;
    }

    private static ChromeDriver start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=en");
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", everything);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().window().setSize(DESK);
        return started;
    }

    /** Signs in at the console with one click, as a role and as nobody else. */
    Browser signedInAs(String role, URI console) {
        driver.get(console + "/signed-out");
        driver.manage().deleteAllCookies();
        driver.get(console + "/console");
        driver.findElement(By.linkText(role)).click();
        return this;
    }

    /** Opens a page as somebody who has never been there. */
    Browser signedOut(Object address) {
        driver.get(address.toString());
        driver.manage().deleteAllCookies();
        driver.get(address.toString());
        return this;
    }

    /** Is given a cookie of the page that it shows. */
    Browser withCookie(String name, String value, String path) {
        driver.manage().addCookie(new Cookie(name, value, path));
        return this;
    }

    /** Opens a page. */
    Browser open(Object address) {
        driver.get(address.toString());
        return this;
    }

    /** Where it is. */
    String address() {
        return driver.getCurrentUrl();
    }

    /** What the page's main part says. */
    String text() {
        return find("main").getText();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Follows a link of the page by its words. */
    Browser follow(String words) {
        driver.findElement(By.linkText(words)).click();
        return this;
    }

    /** Fills a field of the form that is sent to an address ending so; what it is filled with may be a file. */
    Browser fill(String action, String field, String value) {
        find("form[action$='%s'] [name='%s']".formatted(action, field)).sendKeys(value);
        return this;
    }

    /** Sets a field whose form depends on the browser's language, such as a day. */
    Browser type(String action, String field, String value) {
        driver.executeScript(
                "arguments[0].value = arguments[1]",
                find("form[action$='%s'] [name='%s']".formatted(action, field)),
                value);
        return this;
    }

    /** Chooses what is sent as this, or begins so, of the list of a form. */
    Browser choose(String action, String field, String value) {
        find("form[action$='%s'] select[name='%s'] option[value^='%s']".formatted(action, field, value))
                .click();
        return this;
    }

    /** Ticks a box of a form. */
    Browser tick(String action, String field) {
        find("form[action$='%s'] input[type=checkbox][name='%s']".formatted(action, field))
                .click();
        return this;
    }

    /** Sends the form whose address ends so, and waits until its page has been left, or another one stands in its place. */
    Browser send(String action) {
        WebElement button = find("form[method='post'][action$='%s'] button".formatted(action));
        button.click();
        patiently("another page after " + action).ignoreExceptions().until(() -> isGone(button));
        return this;
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        }
    }

    /** Presses a key wherever the focus is. */
    void press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** The same page by night and by day, as the reader's own setting asks. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Lets pages run scripts, or not, from the next one on. */
    void scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** Connects the machine to everything, or to nothing. */
    void network(boolean there) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !there, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Titles of the page's parts and of its tables' columns. */
    List<String> heads() {
        return all("main h1, main h2, main th").stream()
                .map(WebElement::getText)
                .toList();
    }

    /** What axe has against the page. */
    List<String> violations() {
        return Accessibility.violations(driver);
    }

    /** By how many pixels the page is wider than a phone. */
    long tooWideForAPhone() {
        driver.manage().window().setSize(PHONE);
        long excess = (Long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        driver.manage().window().setSize(DESK);
        return excess;
    }

    /** Errors that the browser's console holds since it was last asked. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Milliseconds that the server says of a page: all of them, or those that its own processor worked. */
    double serverMilliseconds(String measured) {
        return ((Number) driver.executeScript(
                        "return performance.getEntriesByType('navigation')[0].serverTiming.find(each => each.name === arguments[0]).duration",
                        measured))
                .doubleValue();
    }

    /** Keeps how far the bar of a form is while its file is sent, until {@link #progressSeen} asks. */
    void watchProgress() {
        driver.executeScript("window.seen = 0; document.addEventListener('htmx:xhr:progress', event => {"
                + " const bar = event.target.querySelector('progress');"
                + " if (bar && !bar.hidden) { window.seen = Math.max(window.seen, bar.value / bar.max); } })");
    }

    /** The most that the bar has shown, 1 for all of the file. */
    double progressSeen() {
        return ((Number) driver.executeScript("return window.seen")).doubleValue();
    }

    /** What a cookie of the page that it shows holds. */
    String cookie(String name) {
        return driver.manage().getCookieNamed(name).getValue();
    }

    /** Bytes of the page itself, as it is without compression. */
    int bytes() {
        return driver.getPageSource().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Takes a picture that the documentation shows anew if it is asked for, by {@code -Dprakerja.write-docs=true}. */
    void takePicture(String name) {
        if (Boolean.getBoolean("prakerja.write-docs")) {
            Path docs = Workspace.current().checkout().resolve("docs");
            try {
                if (Files.readString(docs.resolve("console.md")).contains("(images/%s.png)".formatted(name))) {
                    Files.write(
                            docs.resolve("images").resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
