package ma.hawafiz.demo.registers;

/** What can go wrong with a register, at will. */
enum Fault {
    NONE,
    /** Answers, but long after anybody waits. */
    SLOW,
    ERROR_500,
    /** 503, with Retry-After. */
    BUSY_503,
    /** The document is cut short. */
    BROKEN_JSON,
    /** The right document, of another company. */
    WRONG_COMPANY,
    /** The connection is closed without a word. */
    DROPPED,
    /** No token is good enough. */
    TOKEN_REFUSED,
    /** The tokens seen until now are refused, as if expired; new ones are taken. */
    TOKENS_FORGOTTEN,
    /** Every other request fails. */
    FLAPPING
}
