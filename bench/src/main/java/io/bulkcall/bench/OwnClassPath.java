package io.bulkcall.bench;

import java.util.List;

/** Starts another class of this program in a process of its own, wrapped as one jar or not. */
final class OwnClassPath {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private OwnClassPath() {}

    static List<String> start(Class<?> main) {
        String classPath = System.getProperty("java.class.path");
        boolean wrapped = classPath.endsWith(".jar") && !classPath.contains(java.io.File.pathSeparator);
        return wrapped
                ? List.of("-cp", classPath, "-Dloader.main=" + main.getName(), LAUNCHER)
                : List.of("-cp", classPath, main.getName());
    }
}
