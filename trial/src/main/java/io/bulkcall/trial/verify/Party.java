package io.bulkcall.trial.verify;

import io.bulkcall.trial.rest.Api;
import io.bulkcall.trial.rest.Resources.Business;
import io.bulkcall.trial.rest.Resources.Job;
import io.bulkcall.trial.rest.Resources.NewLead;
import io.bulkcall.trial.rest.Resources.Run;
import io.bulkcall.trial.verify.Evidence.FinishedRun;
import io.bulkcall.trial.verify.Evidence.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A business that takes part: its key, its leads, and what it has asked for so far. */
final class Party {
    private final Business business;
    private final String key;
    private final Api api;
    private final List<String> phones;
    private final List<Long> leads;
    private final List<String> asked = new ArrayList<>();
    private final List<Long> runs = new ArrayList<>();
    private final List<Long> direct = new ArrayList<>();

    private Party(Business business, String key, Api api, List<String> phones, List<Long> leads) {
        this.business = business;
        this.key = key;
        this.api = api;
        this.phones = phones;
        this.leads = leads;
    }

    /** @param phonePrefix two more digits make a number of it */
    static Party create(Api admin, String name, String callerId, String phonePrefix, int leads) {
        Business business = admin.createBusiness(name, callerId);
        String key = admin.createKey(business.id(), "verify");
        List<String> phones = IntStream.range(0, leads)
                .mapToObj(i -> phonePrefix + "%02d".formatted(i))
                .toList();
        List<NewLead> newLeads = phones.stream()
                .map(phone -> new NewLead(phone, "Lead " + phone.substring(phone.length() - 4), null, Map.of()))
                .toList();
        Api api = admin.withKey(key);
        return new Party(business, key, api, phones, api.createLeads(business.id(), newLeads));
    }

    long id() {
        return business.id();
    }

    String key() {
        return key;
    }

    Api api() {
        return api;
    }

    List<String> phones() {
        return phones;
    }

    List<Long> runs() {
        return runs;
    }

    /** @param from the first of its leads that the run calls */
    Run startRun(int from, int to, int concurrency) {
        Run run = api.startRun(id(), "Leads " + from + " to " + (to - 1), leads.subList(from, to), concurrency);
        asked.addAll(phones.subList(from, to));
        runs.add(run.id());
        return run;
    }

    /** A request for direct calls that must be accepted. */
    List<Long> call(int from, int to, int waitSeconds) {
        List<Long> jobs = Api.accepted(api.call(id(), leads.subList(from, to), waitSeconds)).stream()
                .map(Job::id)
                .toList();
        asked.addAll(phones.subList(from, to));
        direct.addAll(jobs);
        return jobs;
    }

    /** A request for direct calls beyond the free lines; a call that was accepted a moment ago has taken its line. */
    Probe callTooMany(int from, int to, int available) {
        var answer = api.call(id(), leads.subList(from, to), 0);
        return new Probe(
                Probe.Kind.DIRECT_BEYOND_LIMIT,
                answer.request(),
                "429 limit_exceeded available=%d limit=%d".formatted(available, business.maxOutboundCalls()),
                "%d %s available=%s limit=%s"
                        .formatted(
                                answer.status(),
                                answer.code(),
                                answer.body().path("available").asString("?"),
                                answer.body().path("limit").asString("?")));
    }

    long lead(int index) {
        return leads.get(index);
    }

    boolean isOver() {
        return runs.stream().allMatch(run -> api.run(id(), run).isOver())
                && direct.stream().allMatch(job -> api.call(id(), job).endedAt() != null);
    }

    Tenant after() {
        List<FinishedRun> finished = runs.stream()
                .map(run -> api.run(id(), run))
                .map(run ->
                        new FinishedRun(run.id(), run.total(), run.status(), run.counts(), api.jobs(id(), run.id())))
                .toList();
        List<Job> calls = direct.stream().map(job -> api.call(id(), job)).toList();
        return new Tenant(
                id(),
                business.name(),
                business.callerId(),
                business.maxOutboundCalls(),
                List.copyOf(asked),
                finished,
                calls);
    }
}
