package io.bulkcall.trial.terminal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** Columns and rows of a window. */
public record WindowSize(int columns, int rows) {
    private static final WindowSize USUAL = new WindowSize(80, 24);
    private static final int STANDARD_OUTPUT = 1;
    /** {@code TIOCGWINSZ} of Linux, on x86 and ARM alike; source: asm-generic/ioctls.h. */
    private static final long GET_WINDOW_SIZE = 0x5413;
    /** {@code struct winsize}: rows, columns, and two of no use here. */
    private static final MemoryLayout WINSIZE = MemoryLayout.sequenceLayout(4, ValueLayout.JAVA_SHORT);

    /** Of the terminal on standard output; empty if there is something else, such as a file or a pipe. */
    static Optional<WindowSize> ofStandardOutput() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(WINSIZE);
            if ((int) Ioctl.HANDLE.invokeExact(STANDARD_OUTPUT, GET_WINDOW_SIZE, size) != 0) {
                return Optional.empty();
            }
            int rows = Short.toUnsignedInt(size.getAtIndex(ValueLayout.JAVA_SHORT, 0));
            int columns = Short.toUnsignedInt(size.getAtIndex(ValueLayout.JAVA_SHORT, 1));
            return Optional.of(rows == 0 || columns == 0 ? USUAL : new WindowSize(columns, rows));
        } catch (Throwable e) {
            throw new IllegalStateException("the size of the window cannot be asked", e);
        }
    }

    private static final class Ioctl {
        static final MethodHandle HANDLE = handle();

        private static MethodHandle handle() {
            Linker linker = Linker.nativeLinker();
            var signature = FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
            return linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("ioctl"), signature, Linker.Option.firstVariadicArg(2));
        }
    }
}
