package io.bulkcall.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code bench}. Exit codes: 0, 1 = wrong arguments, 2 = a part could not be measured. */
public final class Main {

    private static final List<Part> PARTS =
            List.of(new HandOver(), new EndToEnd(), new Peers(), new Growth(), new Bulk());

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            Options options =
                    Options.parse(arguments, PARTS.stream().map(Part::name).toList());
            for (Part part : PARTS) {
                if (options.parts().contains(part.name())) {
                    measure(part, options);
                }
            }
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (Exception e) {
            e.printStackTrace();
            return 2;
        }
    }

    /** On a server of its own, so that no part finds what another has left. */
    private static void measure(Part part, Options options) throws Exception {
        System.out.println("Measuring " + part.name());
        Machine.warnIfBusy();
        Stopwatch watch = new Stopwatch();
        Path home = options.directory().resolve("home");
        Workplace.clear(home);
        String machine = Machine.describe(options.directory());
        Section section;
        try (Postgres postgres = Postgres.start(home, options.profiled())) {
            System.out.println("  " + Durability.checked(postgres));
            section = part.measure(
                    new Bench(postgres, options.scale(), options.directory(), options.script(), options.profiled()));
            Durability _ = Durability.checked(postgres);
            if (options.profiled()) {
                System.out.println(new Profile(postgres).report());
            }
        }
        Workplace.clear(home);
        List<String> facts = new ArrayList<>(List.of(machine));
        facts.addAll(section.facts());
        facts.add("took " + watch.elapsed().toSeconds() + " s in all");
        Section whole = new Section(section.name(), facts, section.tables());
        System.out.println("\n" + whole.markdown() + "\n");
        if (options.book().isPresent()) {
            new Book(options.book().get()).write(whole);
        }
    }
}
