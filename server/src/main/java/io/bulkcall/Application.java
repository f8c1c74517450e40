package io.bulkcall;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where Spring begins to look for BulkCall's parts. */
@SpringBootApplication
class Application {}
