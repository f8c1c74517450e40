package io.bulkcall.dialer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits for the businesses of one lane: taken business by business, all of one together. */
class Lane {

    /** More than that of one business at once would hold its lock for too long. */
    private static final int TOGETHER_MAX = 200;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Map<Long, Deque<Work>> waiting = new LinkedHashMap<>();

    /** Held while something is being done. Fair, or a lane with much to do would never let anybody else have it. */
    private final ReentrantLock turn = new ReentrantLock(true);

    void add(Work work) {
        lock.lock();
        try {
            waiting.computeIfAbsent(work.businessId(), _ -> new ArrayDeque<>()).add(work);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for something to do and takes what there is of the business that has waited longest; of each attempt one
     * report only, for they build on each other. Visits come by themselves, after the rest: among other things they would
     * be given no token while the pace binds, and whoever is next would overtake.
     */
    List<Work> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty()) {
                arrived.await();
            }
            Iterator<Map.Entry<Long, Deque<Work>>> entries = waiting.entrySet().iterator();
            Map.Entry<Long, Deque<Work>> first = entries.next();
            entries.remove();
            Deque<Work> ofBusiness = first.getValue();
            List<Work> taken = new ArrayList<>(Math.min(ofBusiness.size(), TOGETHER_MAX));
            Set<AttemptId> attempts = new HashSet<>();
            boolean visits = ofBusiness.stream().allMatch(Work::isVisit);
            Iterator<Work> works = ofBusiness.iterator();
            while (taken.size() < TOGETHER_MAX && works.hasNext()) {
                Work work = works.next();
                if (work.isVisit() != visits) {
                    continue;
                }
                if (work.report() == null || attempts.add(work.report().attempt())) {
                    taken.add(work);
                    works.remove();
                }
            }
            if (!ofBusiness.isEmpty()) {
                waiting.put(first.getKey(), ofBusiness);
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    void inTurn(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    /** Waits for the end of what is being done now, and for nothing that begins later; false if it takes longer. */
    boolean awaitTurn(long nanos) throws InterruptedException {
        if (!turn.tryLock(nanos, TimeUnit.NANOSECONDS)) {
            return false;
        }
        turn.unlock();
        return true;
    }

    /** Takes everything that still waits. */
    List<Work> drain() {
        lock.lock();
        try {
            List<Work> all = waiting.values().stream().flatMap(Deque::stream).toList();
            waiting.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }
}
