package io.bulkcall.config;

import java.io.Serial;

/** Something that whoever starts BulkCall can put right. Its message is one line and names the setting and the reason. */
public final class ConfigurationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        super(message);
    }
}
