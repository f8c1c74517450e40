package io.bulkcall.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Drops sessions and links that are over. Every node does; what one has deleted the others don't find. */
@Component
class Purge {
    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final long EVERY_MS = 600_000;

    private final Sessions sessions;
    private final Links links;

    Purge(Sessions sessions, Links links) {
        this.sessions = sessions;
        this.links = links;
    }

    @Scheduled(fixedDelay = EVERY_MS, initialDelay = EVERY_MS)
    void run() {
        try {
            sessions.purge();
            links.purge();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Sessions and links are purged later: {}", e.getMessage());
        }
    }
}
