package id.prakerja.registration.support;

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

    public static <T> List<T> of(int writers, Writer<T> writer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int number = i;
                Callable<T> task = () -> {
                    start.await();
                    return writer.write(number);
                };
                running.add(threads.submit(task));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    public interface Writer<T> {
        T write(int number);
    }
}
