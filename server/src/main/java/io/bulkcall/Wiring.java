package io.bulkcall;

import io.bulkcall.access.AdminKey;
import io.bulkcall.carrier.Carrier;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.CredentialCipher;
import io.bulkcall.carrier.OwnAccounts;
import io.bulkcall.carrier.PlatformAccount;
import io.bulkcall.carrier.PublicHost;
import io.bulkcall.carrier.SecretKeyFingerprint;
import io.bulkcall.carrier.twilio.TwilioCarrier;
import io.bulkcall.carrier.twilio.TwilioSignature;
import io.bulkcall.config.AdminKeySetting;
import io.bulkcall.config.CarrierSettings;
import io.bulkcall.config.ConfigurationException;
import io.bulkcall.config.HorizonSetting;
import io.bulkcall.config.Pace;
import io.bulkcall.config.SecretKeySetting;
import io.bulkcall.database.CallbackPool;
import io.bulkcall.dialer.Engine;
import io.bulkcall.dialer.Lines;
import io.bulkcall.dialer.Machine;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the parts together that know nothing of Spring: the carrier and the engine. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    @DependsOn("flywayInitializer")
    CredentialCipher credentialCipher(SecretKeySetting secretKey, JdbcClient database) {
        CredentialCipher cipher = new CredentialCipher(secretKey.bytes());
        if (!SecretKeyFingerprint.matches(database, cipher)) {
            throw new ConfigurationException(
                    "BULKCALL_SECRET_KEY: is not the key that this database's credentials are encrypted with");
        }
        return cipher;
    }

    @Bean
    @DependsOn("flywayInitializer")
    CarrierAccounts carrierAccounts(
            @CallbackPool DataSource dataSource,
            CredentialCipher cipher,
            InstantSource clock,
            CarrierSettings settings) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new CarrierAccounts(jdbc, cipher, clock, platformAccount(settings));
    }

    /** On the pool of requests, for it works in their transactions. */
    @Bean
    OwnAccounts ownAccounts(
            JdbcClient database, CredentialCipher cipher, InstantSource clock, CarrierAccounts accounts) {
        return new OwnAccounts(database, cipher, clock, accounts);
    }

    /** Makes the platform's key if there is none; {@code serve} prints it. */
    @Bean
    @DependsOn("flywayInitializer")
    NewAdminKey newAdminKey(AdminKey adminKey, AdminKeySetting setting) {
        return new NewAdminKey(adminKey.establish(setting.key().orElse(null)));
    }

    @Bean
    Carrier carrier(CarrierSettings settings, InstantSource clock) {
        return new TwilioCarrier(settings.apiUrl(), clock);
    }

    @Bean
    TwilioSignature twilioSignature(PublicHost host) {
        return new TwilioSignature(host);
    }

    @Bean
    Engine engine(
            @CallbackPool DataSource dataSource,
            Carrier carrier,
            CarrierAccounts accounts,
            PublicHost host,
            InstantSource clock,
            HorizonSetting horizon,
            MeterRegistry registry) {
        return new Engine(dataSource, carrier, accounts, host, clock, horizon.horizon(), registry, Machine.REAL);
    }

    @Bean
    Lines lines(Engine engine) {
        return engine.lines();
    }

    private static @Nullable PlatformAccount platformAccount(CarrierSettings settings) {
        return settings.credentials()
                .map(account -> new PlatformAccount(
                        account.accountSid(),
                        account.authToken(),
                        account.secondaryAuthToken().orElse(null),
                        callsPerSecond(settings.pace())))
                .orElse(null);
    }

    private static @Nullable BigDecimal callsPerSecond(Pace pace) {
        return switch (pace) {
            case Pace.Limited(BigDecimal callsPerSecond) -> callsPerSecond;
            case Pace.Unlimited _ -> null;
        };
    }
}
