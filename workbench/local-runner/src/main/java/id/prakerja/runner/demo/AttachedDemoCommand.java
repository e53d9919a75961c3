package id.prakerja.runner.demo;

import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuiteAddresses;
import id.prakerja.runner.workspace.Workspace;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays the next wave on a suite that others run, such as Compose. */
@Command(name = "run-demo", hidden = true, description = "Play a wave on a suite in containers.")
public final class AttachedDemoCommand implements Callable<Integer> {

    @Option(names = "--scenario", defaultValue = "wave-6-2020")
    private String scenarioName;

    @Option(names = "--home", required = true, description = "folder that prepare made")
    private Path home;

    @Option(names = "--services", required = true, description = "address, {service} standing for the name")
    private String services;

    @Option(names = "--partners", required = true)
    private URI partners;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Scenario scenario = ScenarioFile.read(scenarioName);
        Suite suite = Suite.elsewhere(new Workspace(home.getParent(), home), SuiteAddresses.of(services, partners));
        int wave = new DemoData(suite, scenario).nextWave(true);
        return new Demo(suite, scenario, wave, out).play() ? 0 : 1;
    }
}
