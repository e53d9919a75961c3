package id.prakerja.defaults;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.io.Serial;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A consumer group for each channel, {@code <service>.<channel>}, unless a channel has one of its own. Members of one group stop all
 * together whenever one of them comes or goes, whichever topics they read.
 */
public final class ConsumerGroups implements ConfigSourceInterceptor {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern GROUP = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.group\\.id");
    private static final String APPLICATION = "quarkus.application.name";
    private static final String SERVICE = "-service";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue own = context.proceed(name);
        Matcher channel = GROUP.matcher(name);
        if (own != null || !channel.matches()) {
            return own;
        }
        ConfigValue application = context.proceed(APPLICATION);
        return application == null
                ? null
                : application
                        .from()
                        .withName(name)
                        .withValue(group(application.getValue(), channel.group(1)))
                        .build();
    }

    private static String group(String application, String channel) {
        String service = application.endsWith(SERVICE)
                ? application.substring(0, application.length() - SERVICE.length())
                : application;
        return service + '.' + channel;
    }
}
