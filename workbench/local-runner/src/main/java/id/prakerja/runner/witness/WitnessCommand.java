package id.prakerja.runner.witness;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.transparency.FolderFiles;
import id.prakerja.transparency.LogFiles;
import id.prakerja.transparency.NoteKey;
import id.prakerja.transparency.NoteSigner;
import id.prakerja.transparency.Witness;
import id.prakerja.transparency.WitnessServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./prakerja witness}: cosigns the states of logs that only ever grew; needs no service. */
@Command(
        name = "witness",
        description = "Watch a transparency log and cosign what it publishes, as long as nothing in it is rewritten.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Its secret and what it has seen lie in the folder: keep both. Who runs the log is given the printed key and the",
            "address, and asks by POST /add-checkpoint (C2SP tlog-witness)."
        })
public final class WitnessCommand implements Callable<Integer> {

    private static final String SEED = "seed";

    @Option(names = "--name", required = true, description = "Name of the witness, such as witness.example.org.")
    private String name;

    @Option(names = "--log", required = true, description = "Key of a log to watch; may be given more than once.")
    private List<String> logs;

    @Option(names = "--folder", required = true, description = "Where its secret and what it has seen are kept.")
    private Path folder;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to answer on (${DEFAULT-VALUE}).")
    private String host;

    @Option(names = "--port", defaultValue = "8090", description = "Port to answer on (${DEFAULT-VALUE}).")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (WitnessServer server = start()) {
            PrintWriter out = spec.commandLine().getOut();
            out.printf("Answering on http://%s:%d/add-checkpoint%n", host, server.port());
            out.flush();
            // The signal that ends this process ends it anywhere: what was cosigned is set down before it is answered.
            new CountDownLatch(1).await();
        }
        return 0;
    }

    WitnessServer start() throws IOException {
        LogFiles files = new FolderFiles(folder);
        NoteSigner signer = NoteSigner.witness(name, secret(files));
        Witness witness = new Witness(signer, watched(), files, Clock.systemUTC());
        WitnessServer server = new WitnessServer(new InetSocketAddress(host, port), witness);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Key of this witness: " + signer.key());
        out.flush();
        return server;
    }

    private List<NoteKey> watched() {
        List<NoteKey> keys = new ArrayList<>();
        for (String log : logs) {
            try {
                keys.add(NoteKey.parse(log));
            } catch (IllegalArgumentException e) {
                throw new PlainFailure("--log %s: %s".formatted(log, e.getMessage()));
            }
        }
        return keys;
    }

    /** Made at the first start, and readable by the witness alone. */
    private byte[] secret(LogFiles files) throws IOException {
        if (files.read(SEED).isEmpty()) {
            files.write(SEED, NoteSigner.newSeed());
            Path file = folder.resolve(SEED);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return files.read(SEED).orElseThrow();
    }
}
