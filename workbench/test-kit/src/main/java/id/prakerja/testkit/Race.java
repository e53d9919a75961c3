package id.prakerja.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many writers who all start at the same moment. */
public final class Race {

    private Race() {}

    /**
     * Lets them run.
     *
     * @return what each returned, in their order
     * @throws Exception the first failure of a writer
     */
    public static <T> List<T> of(int writers, Writer<T> writer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            CountDownLatch ready = new CountDownLatch(writers);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int number = i;
                Callable<T> task = () -> {
                    ready.countDown();
                    ready.await();
                    return writer.write(number);
                };
                running.add(threads.submit(task));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    /** One of them. */
    public interface Writer<T> {

        /**
         * Writes.
         *
         * @param number from zero, another for each writer
         */
        T write(int number) throws Exception;
    }
}
