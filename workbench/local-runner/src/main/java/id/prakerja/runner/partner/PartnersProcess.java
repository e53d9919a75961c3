package id.prakerja.runner.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.client.PaymentPartnerApi;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.signin.SignInDesk;
import id.prakerja.runner.suite.PaymentPartners;
import id.prakerja.runner.witness.SuiteWitnesses;
import id.prakerja.runner.workspace.ProgrammeClock;
import id.prakerja.runner.workspace.SnapSecrets;
import id.prakerja.runner.workspace.SuiteSecrets;
import id.prakerja.runner.workspace.Workspace;
import id.prakerja.signatures.WebhookSigner;
import id.prakerja.snap.SnapKeys;
import id.prakerja.snap.SnapService;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The process of what is outside the programme: simulated payment partners, a beacon of public random values, the witnesses of the public
 * log, and the page at which a browser signs in.
 */
@Command(name = "run-partners", hidden = true, description = "Run the payment partners (started by up and demo).")
public final class PartnersProcess implements Callable<Integer> {

    private static final int HTTP_THREADS = 4;

    private final Map<String, PaymentPartner> partners = new HashMap<>();
    private final Map<String, SnapProvider> snapProviders = new HashMap<>();

    @Option(names = "--home", required = true)
    private Path home;

    @Option(names = "--host", defaultValue = "localhost")
    private String host;

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--kafka", required = true)
    private String kafka;

    @Option(names = "--incentive", defaultValue = "http://localhost:8084", description = "where incentive-service is")
    private URI incentive;

    @Option(names = "--secrets", description = "file with the partners' keys, instead of the workspace's secrets")
    private Optional<Path> secretsFile = Optional.empty();

    @Option(
            names = "--snap-notify-at",
            description = "where notifications of bulk cash-ins over SNAP BI go, instead of to incentive-service")
    private Optional<URI> snapNotifyAt = Optional.empty();

    @Option(names = "--sign-in", description = "also let browsers sign in: takes the development issuer's own key")
    private boolean signIn;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Workspace workspace = new Workspace(home.getParent(), home);
        SuiteSecrets secrets = new SuiteSecrets(secretsFile.orElseGet(workspace::secrets));
        Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "enable.idempotence", "true"),
                new StringSerializer(),
                new ByteArraySerializer());
        Lies lies = Lies.of(workspace);
        for (String id : PaymentPartners.NAMES.keySet()) {
            Path folder = PartnerBooks.folder(workspace);
            AccountRegister accounts = new AccountRegister(folder.resolve(id + "-accounts.jsonl"));
            PayoutBook book = new PayoutBook(PartnerBooks.book(workspace, id), accounts, lies);
            ProgrammeClock clock = new ProgrammeClock(workspace.clockOffset());
            Optional<WebhookDesk> webhooks = Optional.empty();
            if (PaymentPartners.BY_CALL.contains(id)) {
                PaymentPartnerApi api = new PaymentPartnerApi(incentive, id, secrets.callsOf(id));
                ReportingDesk reports = new ReportingDesk(id, api, book);
                new Thread(reports, "reports-" + id).start();
                webhooks = Optional.of(new WebhookDesk(book, reports, clock));
                if (PaymentPartners.BY_PULL.contains(id)) {
                    Path fetched = folder.resolve(id + "-fetched.jsonl");
                    new Thread(new FetchingDesk(id, api, book, reports, clock, fetched), "fetching-" + id).start();
                }
            }
            partners.put(id, new PaymentPartner(accounts, book, webhooks, secrets.paymentPartner(id)));
            if (PaymentPartners.OVER_SNAP.contains(id)) {
                SnapBook snapBook = new SnapBook(folder.resolve(id + "-references.jsonl"), book);
                snapProviders.put(id, snapProvider(id, secrets.snap(id), snapBook, accounts, clock));
            }
            Optional<WebhookSigner> signer = Optional.of(id)
                    .filter(PaymentPartners.SIGNED_ON_TOPIC::contains)
                    .map(signing -> new WebhookSigner(secrets.callsOf(signing)));
            new Thread(new PayoutDesk(id, book, clock, kafka, producer, signer), "payouts-" + id).start();
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        server.setExecutor(Executors.newFixedThreadPool(HTTP_THREADS));
        server.createContext("/", this::answer);
        server.createContext(BeaconDesk.PATH, new BeaconDesk());
        if (signIn) {
            server.createContext(SignInDesk.PATH, new SignInDesk(DevelopmentIssuer.of(workspace), workspace.jwks()));
        }
        new SuiteWitnesses(secrets).answer(server, workspace.data().resolve("witnesses"));
        server.start();
        new CountDownLatch(1).await();
        return 0;
    }

    private SnapProvider snapProvider(
            String id, SnapSecrets secrets, SnapBook book, AccountRegister accounts, ProgrammeClock clock) {
        // Signatures, tokens and days are of real time even where the programme's clock is moved.
        Clock realTime = Clock.systemUTC();
        SnapGate.Client client = new SnapGate.Client(
                PaymentPartners.CLIENT_ID, secrets.clientSecret(), SnapKeys.publicKey(secrets.clientPublicKey()));
        SnapCredits credits = new SnapCredits(book, SnapScenario.ofRunner(), clock::now);
        URI notifyAt = snapNotifyAt.orElseGet(
                () -> URI.create("%s/snap/%s%s".formatted(incentive, id, SnapService.BULK_CASH_IN_NOTIFY.path())));
        PrivateKey key = SnapKeys.privateKey(secrets.providerPrivateKey());
        return new SnapProvider(
                new SnapGate(client, realTime),
                book,
                credits,
                new SnapBulk(book, credits, Optional.of(notifyAt), key, realTime),
                accounts);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] partnerAndPath =
                    exchange.getRequestURI().getPath().substring(1).split("/", 2);
            PaymentPartner partner = partners.get(partnerAndPath[0]);
            SnapProvider snap = snapProviders.get(partnerAndPath[0]);
            PaymentPartner.Answer answer;
            if (partnerAndPath[0].equals("health")) {
                answer = new PaymentPartner.Answer(200, Map.of("status", "UP"));
            } else if (partner == null || partnerAndPath.length < 2) {
                answer = PaymentPartner.Answer.NOT_FOUND;
            } else if (snap != null && SnapProvider.serves(partnerAndPath[1])) {
                Optional<PaymentPartner.Answer> given = snap.answer(exchange, partnerAndPath[1]);
                if (given.isEmpty()) {
                    return;
                }
                answer = given.get();
            } else {
                answer = partner.answer(exchange, partnerAndPath[1]);
            }
            byte[] body = Json.bytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
