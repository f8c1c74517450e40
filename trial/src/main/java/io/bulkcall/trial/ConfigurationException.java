package io.bulkcall.trial;

/** Something that whoever gave the command can put right, said in one line. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        super(message);
    }
}
