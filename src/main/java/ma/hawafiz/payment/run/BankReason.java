package ma.hawafiz.payment.run;

import java.util.Arrays;

/** The usual reasons of banks (ISO 20022, external code set of status and return reasons) that pages name in words. */
public enum BankReason {
    AC01,
    AC03,
    AC04,
    AC06,
    AG01,
    AG02,
    AM01,
    AM02,
    AM03,
    AM04,
    AM05,
    AM09,
    AM10,
    BE01,
    BE04,
    BE05,
    BE06,
    CUST,
    DT01,
    DUPL,
    FF01,
    FOCR,
    MD07,
    MS02,
    MS03,
    NARR,
    RC01,
    RR01,
    RR02,
    RR03,
    RR04,
    TM01;

    public static boolean knows(String code) {
        return Arrays.stream(values()).anyMatch(reason -> reason.name().equals(code));
    }
}
