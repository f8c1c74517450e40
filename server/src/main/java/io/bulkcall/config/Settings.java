package io.bulkcall.config;

import java.util.Map;

/** All of BulkCall's configuration. Says nothing of secrets when it is printed. */
public record Settings(
        HttpSettings http,
        PublicHostSetting publicHost,
        DatabaseSettings database,
        CarrierSettings carrier,
        LineSettings lines,
        HorizonSetting horizon,
        SecretKeySetting secretKey,
        AdminKeySetting adminKey,
        LogFormat log) {

    /** The part that says where the database is, for what needs no more. */
    public static DatabaseSettings database(Map<String, String> variables) {
        return DatabaseSettings.from(new Environment(variables));
    }

    /**
     * Reads and checks the whole environment; touches nothing else.
     *
     * @throws ConfigurationException at the first value that is not what it should be
     */
    public static Settings from(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        DatabaseSettings database = DatabaseSettings.from(environment);
        return new Settings(
                HttpSettings.from(environment),
                PublicHostSetting.from(environment),
                database,
                CarrierSettings.from(environment),
                LineSettings.from(environment),
                HorizonSetting.from(environment),
                SecretKeySetting.from(environment, database),
                AdminKeySetting.from(environment),
                LogFormat.from(environment));
    }
}
