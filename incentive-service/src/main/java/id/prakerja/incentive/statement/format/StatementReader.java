package id.prakerja.incentive.statement.format;

import id.prakerja.incentive.statement.domain.StatementLine;
import java.util.List;

/** Reads a statement from its first line to its last, holding a part of it. Blocks. */
public interface StatementReader extends AutoCloseable {

    /**
     * The next lines.
     *
     * @param most how many at most
     * @return empty at the end of the file
     * @throws id.prakerja.incentive.statement.domain.StatementFault if the file is not as agreed
     */
    List<StatementLine> next(int most);

    @Override
    void close();
}
