package id.prakerja.runner.demo;

import id.prakerja.runner.client.InstitutionApi;
import id.prakerja.runner.client.PlatformApi;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.workspace.PropertiesFile;
import id.prakerja.signatures.WebhookKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The offer of trainings: platforms and institutions are admitted, trainings submitted and approved. */
public final class Market {

    private static final int FULL_PRICE_MARKUP = 50_000;

    private final DemoContext demo;
    private final PropertiesFile keys;
    private final Map<String, PlatformApi> platforms = new HashMap<>();
    private final Map<String, InstitutionApi> institutions = new HashMap<>();
    private final List<Offer> offers = new ArrayList<>();

    private Market(DemoContext demo) {
        this.demo = demo;
        this.keys = new PropertiesFile(demo.suite().workspace().partnerKeys());
    }

    /** Opens the market; a second wave on the same data finds its partners there. */
    public static Market open(DemoContext demo) {
        Market market = new Market(demo);
        Scenario scenario = demo.scenario();
        demo.stages().each("Admitting platforms", scenario.platforms(), partner -> market.admit(partner, "PLATFORM"));
        demo.stages()
                .each(
                        "Admitting institutions",
                        scenario.institutions(),
                        partner -> market.admit(partner, "INSTITUTION"));
        for (Scenario.Partner platform : scenario.platforms()) {
            WebhookKey key = WebhookKey.parse(market.keys.read().get(platform.id()));
            market.platforms.put(
                    platform.id(), new PlatformApi(demo.suite().url(Service.TRAINING), platform.id(), key));
        }
        for (Scenario.Partner institution : scenario.institutions()) {
            WebhookKey key = WebhookKey.parse(market.keys.read().get(institution.id()));
            market.institutions.put(
                    institution.id(), new InstitutionApi(demo.suite().url(Service.TRAINING), institution.id(), key));
        }
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < scenario.trainings(); number++) {
            numbers.add(number);
        }
        market.offers.addAll(demo.stages().each("Curating trainings", numbers, market::curate));
        return market;
    }

    /** The platform of the id. */
    PlatformApi platform(String id) {
        return platforms.get(id);
    }

    /** The institution of the id. */
    InstitutionApi institution(String id) {
        return institutions.get(id);
    }

    /** A training on offer, the same for the same number. */
    Offer offer(int number) {
        return offers.get(number % offers.size());
    }

    private String admit(Scenario.Partner partner, String kind) {
        if (!keys.read().containsKey(partner.id())) {
            WebhookKey key = demo.training().admitPartner(partner.id(), kind, partner.name());
            keys.put(partner.id(), key.reveal());
        }
        return partner.id();
    }

    private Offer curate(int number) {
        Scenario scenario = demo.scenario();
        long price = scenario.prices().get(number % scenario.prices().size());
        String institution = scenario.institutions()
                .get(number % scenario.institutions().size())
                .id();
        String subject = scenario.subjects().get(number % scenario.subjects().size());
        Map<String, Object> course = Map.of(
                "institutionId",
                institution,
                "title",
                "%s, course %d"
                        .formatted(subject, 1 + number / scenario.subjects().size()),
                "price",
                price,
                "priceOutside",
                price + FULL_PRICE_MARKUP,
                "platforms",
                scenario.platforms().stream().map(Scenario.Partner::id).toList());
        UUID id = demo.training().offer("course-%d-%d".formatted(demo.wave(), number), course);
        return new Offer(id, institution, price);
    }

    /**
     * A training on offer.
     *
     * @param course the course
     * @param institution who owns it
     * @param price rupiah
     */
    record Offer(UUID course, String institution, long price) {}
}
