package id.prakerja.oversight.support;

import id.prakerja.transparency.Cosigner;
import id.prakerja.transparency.FolderFiles;
import id.prakerja.transparency.HttpWitness;
import id.prakerja.transparency.NoteSigner;
import id.prakerja.transparency.Witness;
import id.prakerja.transparency.WitnessServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The secret of the public log in tests, and the two witnesses that cosign it, on ports of their own. */
public final class Witnesses implements QuarkusTestResourceLifecycleManager {

    /** Signs as the log does: what an operator can do who holds its secret. */
    public static final NoteSigner LOG = NoteSigner.log("localhost/test", seed(1));

    private static final List<Cosigner> COSIGNERS = new ArrayList<>();

    private final List<WitnessServer> servers = new ArrayList<>();

    /** The witnesses as a log asks them. */
    public static List<Cosigner> asked() {
        return List.copyOf(COSIGNERS);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(Map.of(
                "prakerja.public-log.origin",
                LOG.key().name(),
                "prakerja.public-log.signing-seed",
                Base64.getEncoder().encodeToString(seed(1)),
                "prakerja.public-log.every",
                "PT0.05S",
                "prakerja.public-log.witnesses-needed",
                "2"));
        for (byte number = 2; number <= 3; number++) {
            NoteSigner signer = NoteSigner.witness("localhost/witness-" + number, seed(number));
            WitnessServer server = new WitnessServer(
                    new InetSocketAddress("localhost", 0),
                    new Witness(signer, List.of(LOG.key()), memory(), Clock.systemUTC()));
            servers.add(server);
            String address = "http://localhost:" + server.port();
            COSIGNERS.add(new HttpWitness(URI.create(address), signer.key()));
            config.put("prakerja.public-log.witnesses.w" + number + ".address", address);
            config.put(
                    "prakerja.public-log.witnesses.w" + number + ".key",
                    signer.key().toString());
        }
        return config;
    }

    @Override
    public void stop() {
        servers.forEach(WitnessServer::close);
    }

    private static FolderFiles memory() {
        try {
            return new FolderFiles(Files.createTempDirectory("witness"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] seed(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return seed;
    }
}
