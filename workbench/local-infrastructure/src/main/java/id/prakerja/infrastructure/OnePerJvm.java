package id.prakerja.infrastructure;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Keeps a test JVM at one infrastructure at a time. Quarkus loads test classes, and this module with them, anew for every
 * test profile, so that a static field is not one per JVM; the platform's MBean server is.
 */
final class OnePerJvm {

    private static final String NAME = "id.prakerja:type=LocalInfrastructure";

    private OnePerJvm() {}

    /** What one generation of classes may ask of another. */
    public interface PredecessorMXBean {

        /** Stops the servers. */
        void close();
    }

    /** Closes the infrastructure of an earlier test profile, if there is one, and takes its place. */
    static void takeOver(Infrastructure successor) {
        MBeanServer jvm = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName name = new ObjectName(NAME);
            if (jvm.isRegistered(name)) {
                jvm.invoke(name, "close", null, null);
                jvm.unregisterMBean(name);
            }
            PredecessorMXBean closing = successor::close;
            jvm.registerMBean(closing, name);
        } catch (JMException e) {
            throw new InfrastructureException("The earlier test profile's servers could not be stopped", e);
        }
    }
}
