// Beside the shapes, for pages that do without them.

/** How large one file may be, in bytes: ten pages photographed with a phone. */
export const EVIDENCE_BYTES_AT_MOST = 10 * 1024 * 1024;
/** How many files one finding may have; those that were withdrawn are not counted. */
export const EVIDENCE_FILES_AT_MOST = 10;

/** The kinds that are taken, with their media types. What a file is, its first bytes say, never its name. */
export const EVIDENCE_KINDS = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;
