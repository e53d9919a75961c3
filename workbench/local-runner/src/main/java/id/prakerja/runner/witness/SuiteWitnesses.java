package id.prakerja.runner.witness;

import com.sun.net.httpserver.HttpServer;
import id.prakerja.runner.workspace.SuiteSecrets;
import id.prakerja.transparency.FolderFiles;
import id.prakerja.transparency.NoteKey;
import id.prakerja.transparency.NoteSigner;
import id.prakerja.transparency.Witness;
import id.prakerja.transparency.WitnessHandler;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The public log of a suite on this machine and the two witnesses that cosign it. Elsewhere a witness is run by somebody else ({@code
 * ./prakerja witness}); here all three have their keys from the suite's secrets.
 *
 * @param secrets of the suite
 */
public record SuiteWitnesses(SuiteSecrets secrets) {

    private static final String ORIGIN = "localhost/prakerja";
    private static final String LOG = "public-log";
    private static final String LOG_KEY = "public-log.key";
    private static final String SECRET = "witness.";
    private static final String PATH = "/witnesses/";
    private static final List<String> NAMES = List.of("first", "second");

    /** What the service that writes the log is told. */
    public Map<String, String> configuration(URI partners) {
        Map<String, String> config = new TreeMap<>();
        config.put("prakerja.public-log.origin", ORIGIN);
        config.put("prakerja.public-log.signing-seed", secrets.key(LOG));
        config.put("prakerja.public-log.every", "PT1S");
        config.put("prakerja.public-log.witnesses-needed", Integer.toString(NAMES.size()));
        for (String name : NAMES) {
            String prefix = "prakerja.public-log.witnesses." + name;
            config.put(prefix + ".address", partners + PATH + name);
            config.put(prefix + ".key", witness(name).key().toString());
        }
        return config;
    }

    /** What the process of the witnesses is told: their own secrets, and the key of the log that they watch. */
    public Map<String, String> ofWitnesses() {
        Map<String, String> known = new TreeMap<>();
        known.put(LOG_KEY, log().toString());
        NAMES.forEach(name -> known.put(SECRET + name, secrets.key(SECRET + name)));
        return known;
    }

    /** Key of the log. */
    private NoteKey log() {
        return NoteKey.parse(secrets.derived(
                LOG_KEY, () -> NoteSigner.log(ORIGIN, seed(LOG)).key().toString()));
    }

    /**
     * Lets the witnesses answer.
     *
     * @param server below whose {@code /witnesses/} they do
     * @param memory folder in which each keeps what it has seen
     */
    public void answer(HttpServer server, Path memory) {
        for (String name : NAMES) {
            Witness witness = new Witness(
                    witness(name), List.of(log()), new FolderFiles(memory.resolve(name)), Clock.systemUTC());
            server.createContext(PATH + name + "/add-checkpoint", new WitnessHandler(witness));
        }
    }

    private NoteSigner witness(String name) {
        return NoteSigner.witness("localhost/" + name + "-witness", seed(SECRET + name));
    }

    private byte[] seed(String name) {
        return Base64.getDecoder().decode(secrets.key(name));
    }
}
