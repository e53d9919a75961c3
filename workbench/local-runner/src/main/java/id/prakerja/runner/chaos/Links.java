package id.prakerja.runner.chaos;

import id.prakerja.runner.suite.SuitePorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What lies between the parts of a suite and all who reach them: one {@link Link} to each. */
final class Links implements AutoCloseable {

    private final List<Link> all = new ArrayList<>();

    /**
     * Opens them.
     *
     * @param reached where each part is reached
     * @param listening where each part listens, or will
     */
    Links(SuitePorts reached, SuitePorts listening) {
        Map<String, Integer> entrances = reached.ofRequests();
        listening.ofRequests().forEach((name, port) -> all.add(new Link(name, entrances.get(name), port)));
    }

    /** Each of them. */
    List<Link> all() {
        return all;
    }

    @Override
    public void close() {
        all.forEach(Link::close);
    }
}
