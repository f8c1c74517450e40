/*
 * One business: how work that could not be started is remembered (wake), and why the lock comes first.
 *
 * Two nodes run `advance`, requests bring jobs one after the other. Transactions are cut at every statement, as PostgreSQL cuts
 * them at READ COMMITTED: a statement sees what was committed when it began, a row that another transaction changed
 * makes it wait. What a transaction writes stands in its process until it commits. A node may die at any border.
 */

#ifndef LINES
#define LINES 1
#endif
#define NODES 2
#define DEATHS 2
#define JOBS 3

/* What is committed. */
byte queued;       /* rows of job_queue that are due */
byte live;         /* rows of slots that hold a job */
bool wake;         /* the row of wake, due */
byte generation;   /* of that row; only one wrong variant looks at it */

/* Row locks: 0 = free, else pid + 1. */
byte mutex;        /* the row of businesses */
byte wakeLock;     /* the row of wake */

/* What is under way outside the database. */
byte ending;       /* calls whose end a node has in hand */
bool told;         /* Lines.advance after a request's commit: lost if the node dies */
byte deaths = DEATHS;
byte noToken = 2;  /* how often the pace has no token for a node */

/* The promises. Each is checked where it could break. */
bool I1_more_live_calls_than_lines;
bool I4_work_stranded;
bool deadlock;

#ifdef WAKE_DELETED_LAST
#define GENERATION(n) generation = n
#define GENERATION_SEEN sawGeneration = generation
#define GENERATION_FORGOTTEN sawGeneration = 0
#else
#define GENERATION(n) skip
#define GENERATION_SEEN skip
#define GENERATION_FORGOTTEN skip
#endif

#define UNTOUCHED 0
#define DELETED 1
#define LEFT 2

inline lock(row) { atomic { row == 0 -> row = _pid + 1 } }
inline unlock(row) { if :: row == _pid + 1 -> row = 0 :: else fi }

/* insert into wake ... on conflict do update: waits for whoever has the row. */
inline leave_wake() {
    atomic {
        wakeLock == 0 || wakeLock == _pid + 1 -> wakeLock = _pid + 1;
        wrote = LEFT
    }
}

/*
 * delete from wake: what it does not see it does not wait for, and what it waited for may be gone. A row inserted anew
 * meanwhile it would not find; here it does, which can only lose more wake-ups.
 */
inline delete_wake() {
    atomic {
        saw = wake;
        if
        :: saw ->
            wakeLock == 0; /* an atomic sequence that has to wait lets the others in */
            saw = wake;
            if :: saw -> wakeLock = _pid + 1; wrote = DELETED :: else fi
        :: else
        fi
    }
}

inline commit_wake() {
    if
    :: wrote == DELETED -> wake = false; GENERATION(0)
    :: wrote == LEFT && wake -> GENERATION(generation + 1)
    :: wrote == LEFT && !wake -> wake = true; GENERATION(1)
    :: else
    fi;
    wrote = UNTOUCHED
}

inline rollback() {
    wrote = UNTOUCHED;
    unlock(mutex);
    unlock(wakeLock)
}

/* A node: Waker, Lanes and the function advance. */
active [NODES] proctype Node() {
    bool visit, ends, saw;
    byte sawGeneration, sawLive, sawQueued, claims, wrote;

next:
    atomic {
        if
        :: wake -> visit = true; GENERATION_SEEN /* Waker */
        :: live > ending -> ending++; ends = true           /* an end: callback or reconciliation */
        :: told -> told = false                               /* the request's own node */
        fi
    };

#ifdef WAKE_DELETED_APART
    /* Taken like a message, in a transaction of its own. */
    if
    :: visit ->
        delete_wake();
        atomic { commit_wake(); unlock(wakeLock) };
        if
        :: !saw -> goto next
        :: saw && deaths > 0 -> atomic { deaths--; goto dies }
        :: saw
        fi
    :: else
    fi;
#endif
#ifdef WAKE_DELETED_BEFORE_THE_LOCK
    delete_wake();
#endif
#ifdef LOCK_AND_COUNT_IN_ONE
    sawLive = live; /* the statement's snapshot is older than its wait */
#endif
#ifndef NO_MUTEX
    lock(mutex);
#endif

#if !defined(WAKE_DELETED_APART) && !defined(WAKE_DELETED_LAST) && !defined(WAKE_DELETED_BEFORE_THE_LOCK)
    delete_wake();
    if :: visit && !saw -> atomic { rollback(); visit = false; goto next } :: else fi; /* another node was faster */
#endif

    /* From here on every statement has a snapshot younger than the lock. */
    atomic {
#ifndef LOCK_AND_COUNT_IN_ONE
        sawLive = live;
#endif
        sawQueued = queued;
        if :: ends -> sawLive-- :: else fi;
        if :: sawLive < LINES && sawQueued > 0 -> claims = 1 :: else fi;
        if
        :: claims > 0 && noToken > 0 -> noToken--; claims = 0
        :: true
        fi
    };
#ifndef NO_WAKE_LEFT
    if
    :: sawQueued > claims && sawLive + claims < LINES -> leave_wake()
    :: else /* nothing left, or no line: the next end of a call looks for the rest */
    fi;
#endif
#ifdef WAKE_DELETED_LAST
    /* Done with it, unless somebody has changed it meanwhile. */
    if
    :: visit && wrote == UNTOUCHED -> atomic {
            wakeLock == 0 ->
            if :: wake && generation == sawGeneration -> wakeLock = _pid + 1; wrote = DELETED :: else fi
        }
    :: else
    fi;
#endif
    if :: deaths > 0 -> atomic { deaths--; goto dies } :: true fi;

    /* Commit: all of it becomes visible at once. */
    d_step {
        if :: ends -> live--; ending-- :: else fi;
        live = live + claims;
        queued = queued - claims;
        claims = 0; sawLive = 0; sawQueued = 0; saw = false; visit = false; ends = false; GENERATION_FORGOTTEN;
        commit_wake();
        unlock(mutex); unlock(wakeLock);
        I1_more_live_calls_than_lines = live > LINES
    };
    assert(!I1_more_live_calls_than_lines);
    goto next;

dies:
    /* What was not committed never was. An end comes again: the carrier repeats it, or it is asked. */
    atomic {
        rollback();
        if :: ends -> ending-- :: else fi;
        claims = 0; sawLive = 0; sawQueued = 0; saw = false; visit = false; ends = false; GENERATION_FORGOTTEN;
        goto next
    }
}

/* Requests that bring work, one job each: RunCreation, DirectCalls, and BusinessLock.announceWork. */
active proctype Requests() {
    byte wrote, brought;
    do
    :: brought < JOBS ->
#ifndef REQUEST_WITHOUT_LOCK
        lock(mutex);
#endif
#ifndef REQUEST_LEAVES_NO_WAKE
        leave_wake();
#endif
        atomic {
            queued++; brought++;
            commit_wake();
            unlock(mutex); unlock(wakeLock);
            if
            :: told = true
            :: deaths > 0 -> deaths-- /* committed, and nobody told */
            fi
        }
    :: else -> break
    od
}

/* When nothing can happen any more, everything has happened. */
active proctype Referee() {
    timeout ->
    deadlock = mutex != 0 || wakeLock != 0;
    assert(!deadlock);
    I4_work_stranded = queued > 0 || live > 0;
    assert(!I4_work_stranded)
end:
    false
}
