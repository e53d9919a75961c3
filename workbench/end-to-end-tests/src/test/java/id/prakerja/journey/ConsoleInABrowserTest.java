package id.prakerja.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.prakerja.runner.suite.Console;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The pages in a real browser, where one is installed. With {@code -Dprakerja.write-docs=true} it takes the pictures of the
 * documentation anew.
 */
class ConsoleInABrowserTest {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Dimension DESK = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(500, 800);

    private static final Map<String, String> SCREENS = new LinkedHashMap<>(Map.of(
            "today", "/console",
            "decisions", "/console/decisions",
            "wave", "/console/waves/6",
            "people", "/console/people",
            "payments", "/console/payments",
            "reconciliation", "/console/reconciliation",
            "partners", "/console/partners?status=APPROVED",
            "offices", "/console/offices"));

    private static ChromeDriver browser;
    private static URI console;
    private static URI programme;

    @BeforeAll
    static void open() {
        assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "No browser is installed here (Debian: chromium, chromium-driver); the pages were read without one.");
        Suite suite = UndisturbedWave.played().suite();
        new Console(suite).start();
        console = new Console(suite).url();
        programme = suite.url(Service.OVERSIGHT).resolve("/programme");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", everything);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        browser.manage().window().setSize(DESK);
        browser.get(console + "/console");
        browser.findElement(By.linkText("operator")).click();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void everyPageIsAccessibleAtEveryWidthAndRunsWithoutAnError() throws IOException {
        for (Map.Entry<String, String> screen : SCREENS.entrySet()) {
            visit(screen.getKey(), console + screen.getValue());
        }
        visit("programme", programme.toString());
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        browser.get(console + "/console/payments");
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);

        assertTrue(browser.getCurrentUrl().endsWith("#main"), browser.getCurrentUrl());
    }

    @Test
    void aPersonIsFoundByAFormAndNobodysNameIsInAnAddress() {
        browser.get(console + "/console/people");
        browser.findElement(By.name("name")).sendKeys("Rekaan");
        browser.findElement(By.name("reference")).sendKeys("PGD-1");
        browser.findElement(By.cssSelector("main form button")).click();

        assertEquals(console + "/console/people", browser.getCurrentUrl());
        assertTrue(browser.findElement(By.tagName("main")).getText().length() > 50);
        assertEquals(List.of(), errors());
    }

    @Test
    void aDrawIsRepeatedInABrowserFromAFileAndATamperedOneIsNamed() throws IOException {
        Path page = Workspace.current()
                .checkout()
                .resolve("oversight-service/src/main/resources/META-INF/resources/programme-assets/check-draw.html");
        Path packageOfWave = Path.of("target", "wave-6.zip").toAbsolutePath();
        Files.write(packageOfWave, DrawnPackage.of(UndisturbedWave.played().suite(), 6));

        assertTrue(verdict(page, packageOfWave).startsWith("VERIFIED"), browser.findElement(By.tagName("main")).getText());
        assertEquals(
                "FAILED – outcomes.ndjson line 1 is not what the draw gives",
                verdict(page, DrawnPackage.withOtherFirstRank(packageOfWave)));
    }

    private static String verdict(Path page, Path drawn) {
        browser.get(page.toUri().toString());
        browser.findElement(By.id("package")).sendKeys(drawn.toString());
        Awaitility.await().until(() -> !browser.findElement(By.id("verdict")).getText().isEmpty());
        return browser.findElement(By.id("verdict")).getText();
    }

    private static void visit(String name, String address) throws IOException {
        browser.manage().window().setSize(DESK);
        browser.get(address);
        assertEquals(List.of(), Accessibility.violations(browser), address);
        takePicture(name);
        browser.manage().window().setSize(PHONE);
        long tooWide = (Long) browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, tooWide, address + " on a phone");
        assertEquals(List.of(), errors(), address);
    }

    private static List<String> errors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    private static void takePicture(String name) throws IOException {
        if (Boolean.getBoolean("prakerja.write-docs")) {
            Path folder = Workspace.current().checkout().resolve("docs/images");
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        }
    }
}
