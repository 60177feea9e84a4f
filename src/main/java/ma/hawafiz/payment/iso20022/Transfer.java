package ma.hawafiz.payment.iso20022;

/**
 * One transfer of a file for the bank.
 *
 * @param reference by which the bank's answer names it
 * @param centimes of dirhams
 * @param rib 24 digits
 */
public record Transfer(String reference, long centimes, String payee, String rib) {}
