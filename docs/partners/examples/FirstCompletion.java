import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sells a training, has its voucher redeemed, and reports its completion.
 *
 * <p>Needs Java 17 and a suite left by {@code ./prakerja demo}; run it in the folder of that suite: {@code java FirstCompletion.java}.
 */
public class FirstCompletion {

    private static final String TRAINING = setting("TRAINING", "http://localhost:8083");
    private static final String PLATFORM = setting("PLATFORM", "tokopedia");
    private static final Path KEYS = Path.of(setting("PARTNER_KEYS", ".prakerja/data/partner-keys.properties"));
    private static final Path TOKEN = Path.of(setting("BUYER", ".prakerja/tokens/buyer"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        String bearer = Files.readString(TOKEN).strip().split(": ", 2)[1];
        String claims = new String(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]), StandardCharsets.UTF_8);
        String person = field(claims, "applicant_id");

        // 1. Which trainings may I sell?
        String course = signed(PLATFORM, "GET", "/v1/courses?status=APPROVED&limit=1", "");
        String courseId = field(course, "courseId");

        // 2. The participant consents, under their own token.
        String given = call(
                "POST",
                "/v1/participants/" + person + "/consents",
                Map.of("Authorization", bearer, "Idempotency-Key", UUID.randomUUID().toString()),
                "{\"courseId\":\"%s\",\"platformId\":\"%s\",\"price\":%s}"
                        .formatted(courseId, PLATFORM, field(course, "price")));

        // 3. I sell it.
        String bought = signed(
                PLATFORM,
                "POST",
                "/v1/participants/" + person + "/enrolments",
                "{\"participantId\":\"%s\",\"courseId\":\"%s\",\"card\":\"%s\",\"consent\":\"%s\"}"
                        .formatted(person, courseId, field(given, "card"), field(given, "consent")));
        String enrolment = field(bought, "enrolmentId");

        // 4. The institution redeems the voucher that the participant shows.
        String redeemed = signed(
                field(course, "institutionId"),
                "POST",
                "/v1/redemptions",
                "{\"voucher\":\"%s\"}".formatted(field(bought, "voucher")));

        // 5. I report the completion. A demo has a clock of its own: here the training is over as soon as it begins.
        System.out.println(signed(
                PLATFORM,
                "POST",
                "/v1/completions",
                "{\"participantId\":\"%s\",\"enrolmentId\":\"%s\",\"certificateNumber\":\"CERT-%s\",\"score\":85,\"attendance\":95,\"completedAt\":\"%s\"}"
                        .formatted(
                                person,
                                enrolment,
                                enrolment,
                                field(redeemed, "redeemedAt"))));
    }

    private static String signed(String partner, String method, String path, String body)
            throws IOException, InterruptedException, GeneralSecurityException {
        Properties keys = new Properties();
        try (var lines = Files.newBufferedReader(KEYS)) {
            keys.load(lines);
        }
        byte[] key = Base64.getDecoder()
                .decode(keys.getProperty(partner).substring("whsec_".length()));
        String message = UUID.randomUUID().toString();
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] signature =
                mac.doFinal((message + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        return call(
                method,
                path,
                Map.of(
                        "webhook-partner", partner,
                        "webhook-id", message,
                        "webhook-timestamp", timestamp,
                        "webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature)),
                body);
    }

    private static String call(String method, String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TRAINING + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** The first field of this name; a JSON library does it better. */
    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return found.group(1);
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
