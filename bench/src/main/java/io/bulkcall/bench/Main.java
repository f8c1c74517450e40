package io.bulkcall.bench;

import java.nio.file.Path;
import java.util.List;

/** The command {@code bench}. Exit codes: 0, 1 = wrong arguments, 2 = fault. */
public final class Main {

    private static final List<Part> PARTS = List.of(new HandOver(), new EndToEnd(), new Peers(), new Growth(), new Bulk());

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.parse(
                    List.of(arguments), PARTS.stream().map(Part::name).toList());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        System.exit(measure(options) ? 0 : 2);
    }

    private static boolean measure(Options options) throws Exception {
        for (Part part : PARTS) {
            if (options.parts().contains(part.name())) {
                measure(part, options);
            }
        }
        return true;
    }

    private static void measure(Part part, Options options) throws Exception {
        System.out.println(part.name());
        Stopwatch watch = new Stopwatch();
        Path home = options.directory().resolve("home");
        Workplace.clear(home);
        try (Postgres postgres = Postgres.start(home, options.profiled())) {
            System.out.println("  " + Durability.checked(postgres));
            Bench bench =
                    new Bench(postgres, options.scale(), options.directory(), options.script(), options.profiled());
            Section section = part.measure(bench);
            System.out.println();
            System.out.println(section.markdown());
            System.out.println();
            if (options.profiled()) {
                System.out.println(new Profile(postgres).report());
            }
        }
        System.out.println("  took " + watch.elapsed().toSeconds() + " s");
    }
}
