package id.prakerja.runner.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.prakerja.events.PayoutReported;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.client.PaymentPartnerApi;
import id.prakerja.runner.workspace.ProgrammeClock;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import id.prakerja.snap.SnapService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.Producer;

/** The simulators of the local runner as they stand before a trial, honest or with one fault. */
public final class Simulators implements AutoCloseable {

    /** An account that is in order. */
    public static final String GOOD = "081200000001";

    /** An account that there is not. */
    public static final String UNKNOWN = "081299999999";

    /** The digest of its owner. */
    public static final String OWNER = "ab".repeat(32);

    /** One thing that a simulator does wrong. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** Takes a webhook without a signature. */
        TAKES_UNSIGNED,
        /** Takes a webhook under another key. */
        TAKES_FORGED,
        /** Takes a webhook that was signed long ago. */
        TAKES_OLD,
        /** Refuses a type that it does not know. */
        REFUSES_TYPES,
        /** Pays every account, also one that there is not. */
        PAYS_ANY_ACCOUNT,
        /** Pays what comes again once more. */
        PAYS_AGAIN,
        /** Answers otherwise than it has reported. */
        ANSWERS_OTHERWISE,
        /** Answers questions that are not signed. */
        ANSWERS_ANYBODY,
        /** Confirms every account to everybody. */
        CONFIRMS_ANYBODY,
        /** Forgets what it has confirmed. */
        FORGETS_LINKS,
        /** Over SNAP BI, pays the same reference again. */
        PAYS_REFERENCE_AGAIN,
        /** Over SNAP BI, says of an account that there is not that the credit is under way. */
        NEVER_REFUSES
    }

    private final WebhookKey key;
    private final Fault fault;
    private final AccountRegister accounts;
    private final PayoutBook book;
    private final ProgrammeClock clock;
    private final Path folder;
    private final HttpServer server;
    private final Set<String> seen = new HashSet<>();
    private final List<Thread> desks = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private Optional<PaymentPartnerApi> api = Optional.empty();
    private PaymentPartner partner;

    /** Serves a partner that knows the one good account. */
    public Simulators(Path folder, WebhookKey key, Fault fault) {
        this.folder = folder;
        this.key = key;
        this.fault = fault;
        this.accounts = new AccountRegister(folder.resolve("accounts.jsonl"));
        this.book = new PayoutBook(folder.resolve("payouts.jsonl"), accounts, Lies.NONE);
        this.clock = new ProgrammeClock(folder.resolve("clock"));
        this.partner = new PaymentPartner(accounts, book, Optional.empty(), key);
        accounts.open(new WalletAccount(GOOD, OWNER, true, true, null));
        if (fault == Fault.PAYS_ANY_ACCOUNT) {
            accounts.open(new WalletAccount(UNKNOWN, OWNER, true, true, null));
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/partner/", this::answer);
        server.start();
    }

    /** Where it is. */
    public URI address() {
        return URI.create(
                "http://localhost:%d/partner".formatted(server.getAddress().getPort()));
    }

    /** Lets it receive webhooks, and report to an address. */
    public void reportTo(String id, URI ours, WebhookKey calls) {
        PaymentPartnerApi reporting = new PaymentPartnerApi(ours, id, calls);
        ReportingDesk desk = new ReportingDesk(id, reporting, book);
        api = Optional.of(reporting);
        partner = new PaymentPartner(accounts, book, Optional.of(new WebhookDesk(book, desk, clock)), key);
        run(desk);
    }

    /** Lets it fetch from an address, and report to it. */
    public void fetchFrom(String id, URI ours, WebhookKey calls) {
        PaymentPartnerApi fetching = new PaymentPartnerApi(ours, id, calls);
        ReportingDesk desk = new ReportingDesk(id, fetching, book);
        run(desk);
        run(new FetchingDesk(id, fetching, book, desk, clock, folder.resolve("fetched.jsonl")));
    }

    /** Lets it read its topic, and report on the other. */
    public void readTopic(String id, String kafka, Producer<String, byte[]> producer, WebhookKey calls) {
        run(new PayoutDesk(id, book, clock, kafka, producer, Optional.of(new WebhookSigner(calls))));
    }

    /** Lets it speak SNAP BI, below {@code /snap}. */
    public URI speakSnap(KeyPair client, String secret, KeyPair provider) {
        SnapBook references = new SnapBook(folder.resolve("references.jsonl"), book);
        SnapCredits credits = new SnapCredits(references, SnapScenario.ofRunner(), Instant::now);
        SnapProvider snap = new SnapProvider(
                new SnapGate(new SnapGate.Client("prakerja", secret, client.getPublic()), Clock.systemUTC()),
                references,
                credits,
                new SnapBulk(references, credits, Optional.empty(), provider.getPrivate(), Clock.systemUTC()),
                accounts);
        server.createContext("/snap/", exchange -> answerSnap(snap, exchange));
        return address().resolve("/snap");
    }

    @Override
    public void close() {
        desks.forEach(Thread::interrupt);
        server.stop(0);
        threads.shutdownNow();
    }

    private void run(Runnable desk) {
        Thread thread = new Thread(desk, "simulated-desk");
        thread.setDaemon(true);
        desks.add(thread);
        thread.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath().substring("/partner/".length());
            Optional<PaymentPartner.Answer> wrong = before(exchange, path, body);
            PaymentPartner.Answer answer;
            if (wrong.isPresent()) {
                answer = wrong.get();
            } else {
                exchange.setStreams(new ByteArrayInputStream(body), null);
                answer = after(path, body, partner.answer(exchange, path));
            }
            send(exchange, answer);
        }
    }

    /** What is answered without the simulator. */
    private Optional<PaymentPartner.Answer> before(HttpExchange exchange, String path, byte[] body) throws IOException {
        boolean signed = exchange.getRequestHeaders().containsKey(WebhookSigner.SIGNATURE);
        boolean webhook = path.equals("v1/webhooks");
        PaymentPartner.Answer taken = new PaymentPartner.Answer(200, Map.of());
        return switch (fault) {
            case TAKES_UNSIGNED -> webhook && !signed ? Optional.of(taken) : Optional.empty();
            case TAKES_FORGED -> webhook && signed && !fits(exchange, body) ? Optional.of(taken) : Optional.empty();
            case TAKES_OLD ->
                webhook && signed && fits(exchange, body) && old(exchange) ? Optional.of(taken) : Optional.empty();
            case REFUSES_TYPES ->
                webhook && !Json.tree(body).path("type").asText().equals("payout.requested") && signed
                        ? Optional.of(new PaymentPartner.Answer(400, Map.of()))
                        : Optional.empty();
            case ANSWERS_ANYBODY ->
                path.startsWith("v1/payouts/") && !signed
                        ? Optional.of(PaymentPartner.Answer.NOT_FOUND)
                        : Optional.empty();
            case FORGETS_LINKS ->
                path.startsWith("v1/account-confirmations/")
                        ? Optional.of(PaymentPartner.Answer.NOT_FOUND)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private PaymentPartner.Answer after(String path, byte[] body, PaymentPartner.Answer answer) throws IOException {
        if (fault == Fault.PAYS_AGAIN && path.equals("v1/webhooks") && answer.status() == 200) {
            again(Json.tree(body).path("data").path("payoutId").asText());
        }
        if (fault == Fault.ANSWERS_OTHERWISE && path.startsWith("v1/payouts/") && answer.status() == 200) {
            ObjectNode other = (ObjectNode) Json.tree(Json.bytes(answer.body()));
            return new PaymentPartner.Answer(200, other.put("partnerReference", "TRX-OTHER"));
        }
        if (fault == Fault.CONFIRMS_ANYBODY && path.startsWith("v1/account-confirmations") && answer.status() == 200) {
            ObjectNode other = (ObjectNode) Json.tree(Json.bytes(answer.body()));
            return new PaymentPartner.Answer(200, other.put("result", "CONFIRMED"));
        }
        return answer;
    }

    private void again(String payout) {
        if (!payout.isEmpty() && !seen.add(payout)) {
            PayoutReported first = book.report(payout).orElseThrow();
            api.orElseThrow()
                    .report(new PayoutReported(
                            first.payoutId(),
                            first.outcome(),
                            first.failureReason(),
                            "TRX-AGAIN",
                            first.amount(),
                            first.reportedAt()));
        }
    }

    private boolean fits(HttpExchange exchange, byte[] body) {
        Instant at = signedAt(exchange);
        String id = exchange.getRequestHeaders().getFirst(WebhookSigner.ID);
        return new WebhookSigner(key)
                .headers(id, at, body)
                .get(WebhookSigner.SIGNATURE)
                .equals(exchange.getRequestHeaders().getFirst(WebhookSigner.SIGNATURE));
    }

    private static boolean old(HttpExchange exchange) {
        return signedAt(exchange).isBefore(Instant.now().minusSeconds(300));
    }

    private static Instant signedAt(HttpExchange exchange) {
        return Instant.ofEpochSecond(Long.parseLong(exchange.getRequestHeaders().getFirst(WebhookSigner.TIMESTAMP)));
    }

    private void answerSnap(SnapProvider snap, HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/snap/".length());
            Optional<PaymentPartner.Answer> answer = snap.answer(exchange, path);
            if (answer.isPresent()) {
                send(exchange, changed(answer.get()));
            }
        }
    }

    private PaymentPartner.Answer changed(PaymentPartner.Answer answer) throws IOException {
        JsonNode body = Json.tree(Json.bytes(answer.body()));
        String code = body.path("responseCode").asText();
        if (fault == Fault.PAYS_REFERENCE_AGAIN && code.equals("4093801")) {
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("referenceNo", "TRX-AGAIN");
            return SnapAnswers.of(SnapService.TOP_UP, "20000", more);
        }
        return fault == Fault.NEVER_REFUSES && code.equals("4043811")
                ? SnapAnswers.of(SnapService.TOP_UP, "20200")
                : answer;
    }

    private static void send(HttpExchange exchange, PaymentPartner.Answer answer) throws IOException {
        byte[] said = Json.bytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), said.length);
        exchange.getResponseBody().write(said);
    }
}
