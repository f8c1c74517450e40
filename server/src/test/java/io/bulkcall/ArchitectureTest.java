package io.bulkcall;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the borders that ARCHITECTURE.md draws. */
class ArchitectureTest {

    private static final String ROOT = "io.bulkcall";
    private static final Pattern EDGE = Pattern.compile("^\\| `([a-z.]+)` \\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

    /** The program, and what tests start several of in one JVM. */
    private static final Set<String> SEEN_FROM_OUTSIDE = Set.of("Server", "Node");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** An extra edge, a permission that nobody needs and a package that isn't listed: each makes the sets differ. */
    @Test
    void packagesDependOnEachOtherExactlyAsDocumented() throws IOException {
        String document = Files.readString(Path.of("..", "ARCHITECTURE.md"));
        Set<String> documented = new TreeSet<>();
        EDGE.matcher(document).results().forEach(row -> {
            documented.add(row.group(1));
            NAME.matcher(row.group(2)).results().forEach(to -> documented.add(row.group(1) + " -> " + to.group(1)));
        });

        Set<String> actual = new TreeSet<>();
        for (JavaClass type : PRODUCT) {
            String from = packageOf(type);
            if (from.isEmpty()) {
                continue;
            }
            actual.add(from);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = packageOf(dependency.getTargetClass());
                if (!to.isEmpty() && !to.equals(from)) {
                    actual.add(from + " -> " + to);
                }
            }
        }

        assertThat(actual).isEqualTo(documented);
    }

    @Test
    void packagesHaveNoCycles() {
        com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    @Test
    void onlyTheDatabasesClockReadsATime() {
        for (Class<?> source : Set.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(ROOT + ".database.DatabaseClock")
                    .should()
                    .callMethod(source, "now")
                    .check(PRODUCT);
        }
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".database.DatabaseClock")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(PRODUCT);
    }

    @Test
    void eachTechnologyStaysInItsPackages() {
        onlyIn("org.springframework.web..", "api", "webhook");
        onlyIn("jakarta.servlet..", "api", "webhook");
        onlyIn("java.net.http..", "carrier.twilio", "publichost");
        onlyIn("com.google.i18n..", "phone");
        onlyIn("org.postgresql..", "database", "dialer");
    }

    /** A type that only its own package uses has no reason to be seen by others. */
    @Test
    void publicTypesAreNeededElsewhere() {
        Set<String> needless = new TreeSet<>();
        for (JavaClass type : PRODUCT) {
            boolean visible = type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass();
            if (visible && !SEEN_FROM_OUTSIDE.contains(type.getSimpleName()) && !usedElsewhere(type)) {
                needless.add(type.getName());
            }
        }
        assertThat(needless).isEmpty();
    }

    /** Itself, or one of the types within it, such as the cases of a sealed result. */
    private static boolean usedElsewhere(JavaClass type) {
        return PRODUCT.stream()
                .filter(part -> part.equals(type) || part.getName().startsWith(type.getName() + "$"))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static void onlyIn(String technology, String... packages) {
        Set<String> allowed = Set.of(packages);
        Set<String> users = PRODUCT.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> resideInAPackage(technology).test(dependency.getTargetClass())))
                .map(ArchitectureTest::packageOf)
                .filter(name -> !allowed.contains(name))
                .collect(toCollection(TreeSet::new));
        assertThat(users).as("who else uses " + technology).isEmpty();
    }

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : "";
    }
}
