import type { EvidenceKind } from '../contract/records/evidence-file.js';

/** With which bytes a file of each kind begins. */
const BEGINS: Record<EvidenceKind, readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** How many bytes tell the kinds apart. */
export const BYTES_TO_TELL = Math.max(...Object.values(BEGINS).map(({ length }) => length));

/** What these first bytes say a file is; undefined for what is not taken, whatever its name or media type says. */
export function kindOf(begins: Uint8Array): EvidenceKind | undefined {
  const found = Object.entries(BEGINS).find(([, bytes]) => bytes.every((byte, at) => begins[at] === byte));
  return found?.[0] as EvidenceKind | undefined;
}
