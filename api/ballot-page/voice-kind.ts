/** What a browser plays, told by its first bytes; undefined for what is none of it. */
export function voiceKind(file: Buffer): 'mp3' | 'm4a' | 'ogg' | undefined {
  if (file.subarray(0, 3).toString('latin1') === 'ID3') return 'mp3';
  // Eleven bits of synchronisation, layer III.
  if (file[0] === 0xff && (file[1]! & 0xe6) === 0xe2) return 'mp3';
  if (file.subarray(0, 4).toString('latin1') === 'OggS') return 'ogg';
  if (file.subarray(4, 8).toString('latin1') === 'ftyp') return 'm4a';
  return undefined;
}
