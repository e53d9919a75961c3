/*
 * A disk whose log takes its time: every flush of a file of PostgreSQL's write-ahead log lasts longer by the microseconds in
 * PRAKERJA_WAL_FLUSH_MICROS. Loaded before the C library (LD_PRELOAD) into the server that `./prakerja bench --flush` starts, and by
 * nothing else.
 *
 * The real flush is done first and whatever it answers is answered, so that what is committed is as durable as without this library.
 * The session that flushes keeps PostgreSQL's lock on the log meanwhile, as it does with a slow device: the others write their
 * records behind, wait, and share the next flush. Flushes of tables and indexes, and those of other programs, are left as they are.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static const char LOG_FOLDER[] = "/pg_wal/";

static int is_of_the_log(int file) {
    char link[64];
    char path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) {
        return 0;
    }
    path[length] = '\0';
    return strstr(path, LOG_FOLDER) != NULL;
}

/* Until a moment, not for a time: a signal that comes in between neither shortens nor lengthens it. */
static void wait_longer(void) {
    const char *micros = getenv("PRAKERJA_WAL_FLUSH_MICROS");
    long nanos = micros == NULL ? 0 : atol(micros) * 1000L;
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += (until.tv_nsec + nanos) / 1000000000L;
    until.tv_nsec = (until.tv_nsec + nanos) % 1000000000L;
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL) == EINTR) {
    }
}

static int flushed(long answer, int file) {
    int error = errno;
    if (answer == 0 && is_of_the_log(file)) {
        wait_longer();
    }
    errno = error;
    return (int) answer;
}

int fdatasync(int file) {
    return flushed(syscall(SYS_fdatasync, file), file);
}

int fsync(int file) {
    return flushed(syscall(SYS_fsync, file), file);
}
