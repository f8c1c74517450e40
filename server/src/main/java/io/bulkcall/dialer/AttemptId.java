package io.bulkcall.dialer;

/** One try of one job; stands in the path of every callback. */
public record AttemptId(long businessId, long jobId, int attemptNo) {

    @Override
    public String toString() {
        return "business=" + businessId + " job=" + jobId + " attempt=" + attemptNo;
    }
}
