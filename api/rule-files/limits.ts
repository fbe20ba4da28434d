/** The most bytes of a rule set, base layer or example file. */
export const FILE_BYTES = 5 * 1024 * 1024;
/** The most bytes of a cohort file written as one JSON text. Larger ones are written as NDJSON, one entity a line. */
export const COHORT_FILE_BYTES = 64 * 1024 * 1024;
/** The most bytes of one line of NDJSON. */
export const LINE_BYTES = 8 * 1024 * 1024;
/** The most lists and objects inside each other. */
export const DEPTH = 32;
/** The most digits of a number that a double keeps exactly as written. */
export const DIGITS = 15;
/** The most comparisons in the condition of one rule. */
export const LEAVES = 4096;
/** The most faults told about one text or cohort; what comes after repeats the pattern. */
export const FAULTS = 100;
