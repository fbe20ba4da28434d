const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda];
/** A frame that every browser draws: baseline, extended, progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** What a picture needs to be drawn: tables of quantities and of codes, the interval of restarts. */
const TABLES = new Set([0xdb, 0xc4, 0xdd]);

/** A photo and how large it is drawn. */
export type BareJpeg = { bytes: Buffer; width: number; height: number };

/**
 * Writes a JPEG anew with nothing in it but what draws it: no place or device, no preview, no comment, nothing after its end.
 * @returns undefined for what is none, or is cut off
 */
export function bareJpeg(file: Buffer): BareJpeg | undefined {
  if (file[0] !== 0xff || file[1] !== SOI) return undefined;
  const kept: Buffer[] = [file.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let hasScan = false;
  let at = 2;
  while (at + 4 <= file.length || isEnd(file, at)) {
    const marker = file[at + 1]!;
    if (file[at] !== 0xff) return undefined;
    if (marker === EOI)
      return size && hasScan ? { bytes: Buffer.concat([...kept, file.subarray(at, at + 2)]), ...size } : undefined;
    let next = at + 2 + file.readUInt16BE(at + 2);
    if (next < at + 4 || next > file.length) return undefined;
    if (FRAMES.has(marker)) {
      if (size || next < at + 10) return undefined;
      size = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    }
    if (marker === SOS) {
      next = endOfScan(file, next);
      hasScan = true;
    }
    if (marker === SOS || FRAMES.has(marker) || TABLES.has(marker)) kept.push(file.subarray(at, next));
    at = next;
  }
  return undefined;
}

const isEnd = (file: Buffer, at: number): boolean => file[at] === 0xff && file[at + 1] === EOI;

/** Where the next marker stands after the coded picture: 0xff in it is followed by 0, or by the number of a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = from; at + 1 < file.length; at += 1) {
    const next = file[at + 1]!;
    if (file[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return file.length;
}
