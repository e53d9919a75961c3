package id.prakerja.selection.support;

import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.testkit.TestSurroundings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the whole service on a real PostgreSQL and a real Kafka. All such tests share one application; see {@link MembersOfEarlierTests}. */
@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "postgres", value = "selection"), @ResourceArg(name = "kafka", value = "true")})
@WithTestResource(TestSurroundings.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {}
