package io.bulkcall.carrier;

import java.time.Duration;

/**
 * Everything the carrier must be told to place one call.
 *
 * @param businessId with {@code jobId} and {@code attemptNo} the attempt, which stands in the path of every callback
 * @param leadId who is called
 * @param to E.164
 * @param from E.164, a caller id of the account
 * @param ringTimeout how long it may ring: 15 s to 600 s
 * @param callLimit how long it may last once answered: 10 s to 4 h
 * @param machineDetection whether the carrier is to tell machines from people, while the call goes on
 * @param host where the carrier calls back, as configured; a worker has no request to take it from
 */
public record OutboundCall(
        long businessId,
        long leadId,
        long jobId,
        int attemptNo,
        String to,
        String from,
        Duration ringTimeout,
        Duration callLimit,
        boolean machineDetection,
        PublicHost host) {}
