package id.prakerja.incentive.support;

import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.testkit.TestSurroundings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the whole service on a real PostgreSQL and a real Kafka; all of them share one running application. */
@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {@ResourceArg(name = "postgres", value = "incentive"), @ResourceArg(name = "kafka", value = "true")})
@WithTestResource(value = TestSurroundings.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = PartnersResource.class, scope = TestResourceScope.GLOBAL)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ComponentTest {}
