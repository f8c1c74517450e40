package io.bulkcall.imports;

/**
 * The numbers that a file has brought so far: 16 to 32 bytes each, and half as much again while they move; 32 MiB of the
 * most rows that a file may have. A number in E.164 has up to 15 digits and doesn't begin with 0, so a long holds it.
 */
final class SeenNumbers {
    private long[] slots = new long[1 << 12]; // 0 = free
    private int size;

    /** @return whether it is new */
    boolean add(String e164) {
        if (2 * size >= slots.length) {
            grow();
        }
        if (!put(slots, number(e164))) {
            return false;
        }
        size++;
        return true;
    }

    private static long number(String e164) {
        return Long.parseLong(e164, 1, e164.length(), 10);
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (long number : slots) {
            if (number != 0) {
                put(larger, number);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long number) {
        int at = place(slots, number);
        if (slots[at] == number) {
            return false;
        }
        slots[at] = number;
        return true;
    }

    /** Where it is, or would be. */
    private static int place(long[] slots, long number) {
        long mixed = number * 0x9e3779b97f4a7c15L;
        int at = (int) (mixed >>> 32) & (slots.length - 1);
        while (slots[at] != 0 && slots[at] != number) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }
}
