package id.prakerja.infrastructure;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * A container on a fixed host port, since Docker hands out another one when a container is started again and clients could
 * not come back.
 */
final class ContainerServer implements Server {

    private static final Duration START_UP = Duration.ofMinutes(3);

    private final String addressFormat;
    private final int containerPort;
    private final int hostPort;
    private final Supplier<GenericContainer<?>> definition;
    private GenericContainer<?> container;

    ContainerServer(String addressFormat, int containerPort, int hostPort, Supplier<GenericContainer<?>> definition) {
        this.addressFormat = addressFormat;
        this.containerPort = containerPort;
        this.hostPort = FreePort.orWanted(hostPort);
        this.definition = definition;
    }

    @Override
    public void start() {
        if (container == null) {
            GenericContainer<?> created = definition.get();
            created.setPortBindings(List.of(hostPort + ":" + containerPort));
            created.withStartupTimeout(START_UP).start();
            container = created;
        } else {
            docker().startContainerCmd(container.getContainerId()).exec();
            Wait.forListeningPort().withStartupTimeout(START_UP).waitUntilReady(container);
        }
    }

    @Override
    public void stop() {
        docker().stopContainerCmd(container.getContainerId()).exec();
    }

    /** Removes the container, its data with it. */
    @Override
    public void discard() {
        if (container != null) {
            container.stop();
            container = null;
        }
    }

    @Override
    public String address() {
        return addressFormat.formatted(host(), hostPort);
    }

    private String host() {
        return container.getHost();
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }
}
