package io.bulkcall.simulator.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All calls there were, in the order of their acceptance; every access is under the exchange's lock. */
public final class CallDirectory {
    private final Map<String, Call> bySid = new HashMap<>();
    private final Map<String, List<Call>> byTo = new HashMap<>();
    private final List<Call> inOrder = new ArrayList<>();

    void add(Call call) {
        bySid.put(call.sid, call);
        byTo.computeIfAbsent(call.request.to(), to -> new ArrayList<>(1)).add(call);
        inOrder.add(call);
    }

    @Nullable
    Call get(String sid) {
        return bySid.get(sid);
    }

    public Optional<CallView> find(String sid) {
        return Optional.ofNullable(bySid.get(sid)).map(Call::view);
    }

    /** Newest first; of one number only, if one is given. */
    public Stream<CallView> newestFirst(@Nullable String to) {
        List<Call> calls = to == null ? inOrder : byTo.getOrDefault(to, List.of());
        return calls.reversed().stream().map(Call::view);
    }

    void forget() {
        inOrder.forEach(call -> call.next(null));
        bySid.clear();
        byTo.clear();
        inOrder.clear();
    }
}
