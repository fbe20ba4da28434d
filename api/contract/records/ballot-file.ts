import { z } from 'zod';
import { RecordId } from './record.js';

/** What a phone on a weak signal can still load. */
export const PHOTO_BYTES_AT_MOST = 40 * 1024;
/** Half a minute of speech. */
export const VOICE_BYTES_AT_MOST = 400 * 1024;

/** What is taken: a photo of the cadre, and who it is about read out in the local dialect. */
export const BALLOT_FILE_KINDS = {
  photo: ['image/jpeg'],
  voice: ['audio/mpeg', 'audio/mp4', 'audio/ogg'],
} as const;
export type BallotFileKind = keyof typeof BALLOT_FILE_KINDS;

/** What the ballot shows of a cadre besides name and role: how many bytes of each, null where there is none. */
export const BallotFilesOfCadre = z
  .strictObject({ cadreId: RecordId, photo: z.int().nullable(), voice: z.int().nullable() })
  .meta({ id: 'BallotFilesOfCadre' });
export type BallotFilesOfCadre = z.infer<typeof BallotFilesOfCadre>;
