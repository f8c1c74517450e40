package io.bulkcall.trial.process;

import io.bulkcall.trial.ConfigurationException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a child sees of the environment: only what any program needs. {@code TWILIO_…}, {@code BULKCALL_…} and the like of the
 * person at the terminal never reach it, so that nothing here can ring a real telephone.
 */
final class Environment {
    private static final Set<String> PASSED_ON =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR");
    private static final String CARRIER = "TWILIO_API_URL";

    private Environment() {}

    /** @throws ConfigurationException if the added carrier isn't on this machine */
    static Map<String, String> of(Map<String, String> ours, Map<String, String> added) {
        Map<String, String> environment = new TreeMap<>(ours);
        environment.keySet().retainAll(PASSED_ON);
        environment.putAll(added);
        String carrier = added.get(CARRIER);
        if (carrier != null) {
            requireLoopback(URI.create(carrier));
        }
        return environment;
    }

    private static void requireLoopback(URI carrier) {
        try {
            if (InetAddress.getByName(carrier.getHost()).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException e) {
            // No address: surely not ours.
        }
        throw new ConfigurationException(
                CARRIER + ": " + carrier + " is not on loopback, it could ring real telephones");
    }
}
