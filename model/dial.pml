/*
 * One call, from the intent to the line that is free again: two nodes, a carrier without an idempotency key, callbacks
 * that are lost, come late or twice, and no clock that two machines share.
 *
 * A transaction is one step here: advance.pml is about what makes it one. Time passes in ticks of no particular
 * length; only the order of the limits counts: START_WITHIN < ON_ITS_WAY < HORIZON.
 */

#ifndef LINES
#define LINES 1
#endif
#define JOBS 2
#define TRIES 2           /* attempts of a job: a second one only after the first was given back */
#define ATTEMPTS (JOBS * TRIES)
#define NODES 2
#define NONE 255
#ifndef DEATHS
#define DEATHS 1
#endif
#ifndef DOUBTS
#define DOUBTS 1
#endif

#define START_WITHIN 0    /* ticks after the claim within which a POST may start */
#define ON_ITS_WAY 1      /* ticks a POST may then take to the carrier, the node's freezing included: assumed */
#ifndef HORIZON
#define HORIZON 2         /* ticks after which an attempt without evidence is given up */
#endif

#define A(job, try) ((job) * TRIES + (try))
#define JOB(a) ((a) / TRIES)

/* What the database knows. A line is held by an attempt exactly while it is OPEN. */
mtype:job = { QUEUED, LIVE, FINAL };
mtype:attempt = { NEVER, OPEN, ENDED, GIVEN_UP, NOT_PLACED };
mtype:job job[JOBS] = QUEUED;
byte tries[JOBS];
mtype:attempt attempt[ATTEMPTS] = NEVER;
bool bound[ATTEMPTS];     /* the CallSid is known */
byte age[ATTEMPTS];       /* ticks since the claim */

/* What the carrier knows. */
mtype:call = { NO_CALL, GOING_ON, OVER };
mtype:call call[ATTEMPTS] = NO_CALL;
bool news[ATTEMPTS];      /* whether its callbacks may still come */

/* Between the two: a POST that was let go, 1 + the ticks since; and what became of it, for whoever still listens. */
byte onItsWay[ATTEMPTS];
mtype:request = { NOTHING, LISTENED_FOR, LEFT_ALONE };
mtype:request sent[ATTEMPTS] = NOTHING;
mtype:answer = { SILENCE, CREATED, REFUSED };
mtype:answer answer[ATTEMPTS] = SILENCE;

byte posts[ATTEMPTS];
byte deaths = DEATHS;
byte doubts = DOUBTS;          /* commits whose answer does not come */

/* The promises. */
bool I1_more_live_calls_than_lines;
bool I2_two_posts_for_one_attempt;
bool I2_two_calls_for_one_job;
bool I3_one_number_live_twice;
bool I4_work_stranded;

#define IN_USE ((attempt[0] == OPEN) + (attempt[1] == OPEN) + (attempt[2] == OPEN) + (attempt[3] == OPEN))
#define GOING ((call[0] == GOING_ON) + (call[1] == GOING_ON) + (call[2] == GOING_ON) + (call[3] == GOING_ON))
#define LIVE_JOBS ((job[0] == LIVE) + (job[1] == LIVE))

/* next_jobs and claim_lines: a free line, and with ONE_NUMBER a number that is not live. */
#if defined(ONE_NUMBER) && !defined(NO_NUMBER_GUARD)
#define NUMBER_FREE (LIVE_JOBS == 0)
#else
#define NUMBER_FREE true
#endif
#define CLAIMABLE(j) (job[j] == QUEUED && tries[j] < TRIES && IN_USE < LINES && NUMBER_FREE)

inline claim(j) {
    job[j] = LIVE;
    attempt[A(j, tries[j])] = OPEN;
    tries[j]++
}

inline finish(a, how) {
    attempt[a] = how;
    age[a] = 0; bound[a] = false; news[a] = false;
    job[JOB(a)] = FINAL
}

/* apply_report: the attempt reached no telephone. What evidence has overtaken changes nothing. */
inline give_back(a) {
    if
    :: attempt[a] == OPEN && !bound[a] ->
        attempt[a] = NOT_PLACED; age[a] = 0; news[a] = false; job[JOB(a)] = QUEUED
    :: else
    fi
}

/* apply_report: somebody has seen the call. What is final stays. */
inline evidence(a, isOver) {
    if
    :: attempt[a] == OPEN && isOver -> finish(a, ENDED)
    :: attempt[a] == OPEN && !isOver -> bound[a] = true
    :: else
    fi
}

/* Whether the carrier has something to say of an attempt, or has been silent for too long. */
#define HEARD_OF(a) (call[a] == OVER || call[a] == GOING_ON && !bound[a])
#ifdef HORIZON_JUDGED_AFTER_THE_ANSWER
#define TO_ASK(a) (attempt[a] == OPEN && (HEARD_OF(a) || !bound[a] && age[a] <= HORIZON))
#else
#define TO_ASK(a) (attempt[a] == OPEN && (HEARD_OF(a) || !bound[a] && age[a] == HORIZON))
#endif

/* A POST leaves the node. */
inline post(a) {
    posts[a]++;
    sent[a] = LISTENED_FOR;
    I2_two_posts_for_one_attempt = posts[a] > 1;
    assert(!I2_two_posts_for_one_attempt)
}

inline turn_away(a) {
    answer[a] = SILENCE;
    if :: sent[a] == LISTENED_FOR -> sent[a] = LEFT_ALONE :: else fi
}

inline die() { atomic { deaths--; goto next } }

/* Lanes and Dialing. */
active [NODES] proctype Node() {
    byte a = NONE;
    byte j;
    bool mine; /* whether the claim was committed: its dial_lock_token is there */
next:
    atomic {
        a = NONE; mine = false; j = 0;
        if
        :: CLAIMABLE(0) -> j = 0
        :: CLAIMABLE(1) -> j = 1
        fi;
        a = A(j, tries[j]);
#ifdef POST_BEFORE_COMMIT
        onItsWay[a] = 1; post(a);
        if
        :: claim(j); goto listen
        :: deaths > 0 -> die()
        fi
#else
        if
        :: claim(j)
        :: doubts > 0 -> doubts--; claim(j); mine = true; goto doubt
        :: doubts > 0 -> doubts--; goto doubt
        fi
#endif
    };

    if :: deaths > 0 -> die() :: true fi;

    /* Here a node may be frozen for as long as it likes: it looks at its own clock when it goes on. */
    atomic {
#ifndef NO_DEADLINE
        if
        :: attempt[a] != OPEN || age[a] > START_WITHIN -> give_back(a); goto next
        :: else
        fi;
#endif
        onItsWay[a] = 1
    };
go:
    /* And here, between that look and the carrier, for ON_ITS_WAY at most. */
    atomic {
        if
        :: post(a)
        :: onItsWay[a] = 0; goto notSent        /* no connection */
        :: deaths > 0 -> onItsWay[a] = 0; die()
        fi
    };

listen:
    atomic {
        j = 0;
        if
        :: answer[a] == CREATED -> answer[a] = SILENCE
        :: answer[a] == REFUSED -> answer[a] = SILENCE; goto notSent /* 429 */
        :: turn_away(a); goto unknown /* 5xx, or no answer: it may have been placed, or may yet be */
        :: deaths > 0 -> turn_away(a); die()
        fi
    };
    atomic { evidence(a, false); goto next };

notSent:
    if :: deaths > 0 -> die() :: true fi;
    atomic { give_back(a); goto next };

unknown:
    atomic {
#if defined(REPEATED_BELOW)
        onItsWay[a] = 1; goto go                /* a client that means well */
#elif defined(RETRIED_WHEN_UNKNOWN)
        give_back(a);
#elif defined(LINE_FREED_WHEN_UNKNOWN)
        if :: attempt[a] == OPEN -> finish(a, GIVEN_UP) :: else fi;
#endif
        goto next                               /* the line stays held */
    };

doubt:
    /* The commit's answer did not come: it stands, or it does not. Nobody may dial it. */
#ifdef DIALLED_IN_DOUBT
    atomic { onItsWay[a] = 1; goto go };
#endif
    if :: deaths > 0 -> die() :: true fi;
    atomic { if :: mine -> give_back(a) :: else fi; goto next }
}

/* A POST arrives: a call is placed, or refused; whether anybody hears the answer is another matter. */
inline arrive(a) {
    atomic {
        sent[a] != NOTHING -> onItsWay[a] = 0;
        if
        :: answer[a] = (sent[a] == LISTENED_FOR -> REFUSED : SILENCE)
        :: answer[a] = (sent[a] == LISTENED_FOR -> CREATED : SILENCE); call[a] = GOING_ON; news[a] = attempt[a] == OPEN;
            I1_more_live_calls_than_lines = GOING > LINES;
            assert(!I1_more_live_calls_than_lines);
            I2_two_calls_for_one_job = call[A(JOB(a), 0)] != NO_CALL && call[A(JOB(a), 1)] != NO_CALL;
            assert(!I2_two_calls_for_one_job);
#ifdef ONE_NUMBER
            I3_one_number_live_twice = GOING > 1;
            assert(!I3_one_number_live_twice)
#endif
        fi;
        sent[a] = NOTHING
    }
}

inline hang_up(a) { call[a] == GOING_ON -> call[a] = OVER }

active proctype Carrier() {
    do
    :: arrive(0) :: arrive(1) :: arrive(2) :: arrive(3)
    :: hang_up(0) :: hang_up(1) :: hang_up(2) :: hang_up(3)
    od
}

/*
 * A callback, of any moment of the call until now: so it may come late and out of order. One that comes twice, or after
 * the end, finds nothing to change (evidence) and is left out. From some moment on all of a call's may be lost.
 */
inline callback(a) {
    atomic {
        news[a] && attempt[a] == OPEN ->
        if
        :: !bound[a] -> evidence(a, false)
        :: call[a] == OVER -> evidence(a, true)
        :: news[a] = false
        fi
    }
}

active proctype Callbacks() {
    do
    :: callback(0) :: callback(1) :: callback(2) :: callback(3)
    od
}

/*
 * Reconciler: asks the carrier about one attempt, and reports what it said. Asked in vain before the horizon, it would
 * change nothing, so that is left out, but for the variant in which it does.
 */
active proctype Reconciler() {
    byte a;
    bool over;
    mtype:call seen = NO_CALL;
#ifndef NO_RECONCILER
    do
    :: atomic {
            if
            :: TO_ASK(0) -> a = 0
            :: TO_ASK(1) -> a = 1
            :: TO_ASK(2) -> a = 2
            :: TO_ASK(3) -> a = 3
            fi;
            over = age[a] == HORIZON;
            seen = call[a]
        };
        atomic {
#ifdef HORIZON_JUDGED_AFTER_THE_ANSWER
            over = age[a] == HORIZON;
#endif
            if
            :: seen != NO_CALL -> evidence(a, seen == OVER)
            :: seen == NO_CALL && over && attempt[a] == OPEN && !bound[a] -> finish(a, GIVEN_UP)
            :: else
            fi;
            a = 0; over = false; seen = NO_CALL
        }
    od
#endif
}

/* Time passes for every open attempt and every POST at once, as long as no POST takes longer than is assumed. */
inline tick(a) {
    if :: attempt[a] == OPEN && age[a] < HORIZON -> age[a]++ :: else fi;
    if :: onItsWay[a] > 0 -> onItsWay[a]++ :: else fi
}

#define OVERDUE(a) (onItsWay[a] > ON_ITS_WAY)
#define AGES(a) (attempt[a] == OPEN && age[a] < HORIZON)

active proctype Time() {
    do
    :: d_step {
            ((AGES(0) || AGES(1) || AGES(2) || AGES(3)) && !OVERDUE(0) && !OVERDUE(1) && !OVERDUE(2) && !OVERDUE(3)) ->
            tick(0); tick(1); tick(2); tick(3)
        }
    od
}

/* When nothing can happen any more, every job has come to its end, or has used up the tries that it has in here. */
#define DONE(j) (job[j] == FINAL || job[j] == QUEUED && tries[j] == TRIES)

active proctype Referee() {
    timeout ->
    I4_work_stranded = IN_USE > 0 || !DONE(0) || !DONE(1);
    assert(!I4_work_stranded)
}
