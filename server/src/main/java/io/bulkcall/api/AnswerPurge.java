package io.bulkcall.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Drops stored answers that have outlived their day. Every node does; what one has deleted the others don't find. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AnswerPurge {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerPurge.class);
    private static final long EVERY_MS = 600_000;

    private final StoredAnswers answers;

    AnswerPurge(StoredAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(fixedDelay = EVERY_MS, initialDelay = EVERY_MS)
    void run() {
        try {
            while (answers.purge() > 0) {
                // In portions, so that none locks much for long.
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Stored answers are purged later: {}", e.getMessage());
        }
    }
}
