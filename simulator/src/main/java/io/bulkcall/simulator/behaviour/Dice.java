package io.bulkcall.simulator.behaviour;

/**
 * Chance that can be repeated: what a roll shows depends on the seed, the number, how often that number was dialled before
 * and the question, never on which call came first or which thread asked.
 */
public record Dice(long seed, String number, int dial) {

    /** From 0 (inclusive) to 1 (exclusive), always the same for one question. */
    public double roll(String question) {
        long hash = 0xcbf29ce484222325L ^ seed;
        hash = mix(hash, number);
        hash = mix(hash, question);
        return (finish(hash + dial * 0x9e3779b97f4a7c15L) >>> 11) * 0x1.0p-53;
    }

    /** FNV-1a over the text's UTF-16 units, closed with a unit that no text holds. */
    private static long mix(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ 0xffff) * 0x100000001b3L;
    }

    /** The finisher of SplitMix64: spreads nearby hashes over the whole range. */
    private static long finish(long hash) {
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
