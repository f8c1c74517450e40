package io.bulkcall.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test the town, which ends with the last of them, and keeps the screens of those that failed. */
final class SharedTown implements ParameterResolver, AfterTestExecutionCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Town.class;
    }

    @Override
    public Town resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedTown.class))
                .computeIfAbsent(Town.class, _ -> new Town(), Town.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isEmpty()
                || !(test.getRequiredTestInstance() instanceof ConsoleTest console)) {
            return;
        }
        int screen = 1;
        for (Operator operator : console.operators()) {
            String name = "%s.%s-%d.png"
                    .formatted(
                            test.getRequiredTestClass().getSimpleName(),
                            test.getRequiredTestMethod().getName(),
                            screen++);
            operator.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "failed", name))
                            .setFullPage(true));
        }
    }
}
