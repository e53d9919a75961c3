package id.prakerja.uploads;

/**
 * Who sends parts of a file.
 *
 * @param account the account
 * @param isOperator whether the account may go on with anybody's file
 */
public record Sender(String account, boolean isOperator) {

    boolean mayContinue(String openedBy) {
        return isOperator || account.equals(openedBy);
    }
}
