package id.prakerja.journey;

import id.prakerja.runner.suite.Console;
import id.prakerja.runner.suite.Suite;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;

/** A journey through the console in the browser that all share, over a wave that nobody has disturbed. */
abstract class ConsoleJourney {

    static Browser browser;
    static Suite suite;
    static URI console;

    @BeforeAll
    static void open() {
        browser = Browser.shared();
        suite = UndisturbedWave.played().suite();
        new Console(suite).start();
        console = new Console(suite).url();
    }
}
