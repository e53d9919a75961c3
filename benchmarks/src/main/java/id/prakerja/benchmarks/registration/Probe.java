package id.prakerja.benchmarks.registration;

import id.prakerja.benchmarks.load.*;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.suite.Service;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.atomic.*;

public class Probe {
    public static void main(String[] a) throws Exception {
        int n = Integer.parseInt(a[0]);
        int connections = Integer.parseInt(a[1]);
        boolean own = Boolean.parseBoolean(a[2]);
        Map<String, String> config = new TreeMap<>();
        for (int i = 3; i < a.length; i++) { String[] kv = a[i].split("=", 2); config.put(kv[0], kv[1]); }
        try (Stage stage = Stage.open()) {
            stage.start(Service.REGISTRATION, "160m", config);
            long t = System.nanoTime();
            Forms forms = new Forms(stage.issuer());
            List<Request> requests = own ? forms.registrations(0, n) : forms.broughtIn(0, n);
            System.out.printf("prepared in %.1f s%n", (System.nanoTime() - t) / 1e9);
            System.out.println("pgport " + stage.suite().ports().postgres() + " pid " + stage.suite().process(Service.REGISTRATION).handle().get().pid());
            HttpLoad load = new HttpLoad(stage.url(Service.REGISTRATION), connections);
            int from = 0;
            int size = n / 8;
            for (int i = 0; i < 8; i++) {
                AtomicBoolean first = new AtomicBoolean(true);
                LoadResult r = load.closed(requests.subList(from, from + size), Duration.ofSeconds(60), (p, s, b) -> { if (s != 201 && first.getAndSet(false)) System.out.println(s + " " + b); });
                System.out.println(r + " rss " + stage.residentMegabytes(Service.REGISTRATION));
                from += size;
            }
            if (System.getenv("WAIT") != null) { System.in.read(); }
        }
    }
}
