import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import {
  type BallotFileKind,
  type BallotFilesOfCadre,
  PHOTO_BYTES_AT_MOST,
  VOICE_BYTES_AT_MOST,
} from '../contract/records/ballot-file.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { BallotFiles } from './ballot-files.js';
import { bareJpeg } from './bare-jpeg.js';
import { voiceKind } from './voice-kind.js';

/** Neither side longer: the page draws it 104 by 124. */
const PIXELS_AT_MOST = 800;
const KIB = 1024;

/** What the county puts on the ballot so that people know who is meant: a photo, and a voice in the local dialect. */
@Injectable()
export class CadreFilesService {
  constructor(
    private readonly audit: AuditService,
    private readonly cadres: CadresService,
    private readonly files: BallotFiles,
  ) {}

  async of(cadreId: string): Promise<BallotFilesOfCadre> {
    const { cadreCode } = await this.cadres.entity(cadreId);
    const bytes = async (kind: BallotFileKind) => (await this.files.held(cadreCode, kind))?.bytes.length ?? null;
    return { cadreId, photo: await bytes('photo'), voice: await bytes('voice') };
  }

  /** @throws DomainError out-of-state where there is none */
  async read(cadreId: string, kind: BallotFileKind): Promise<{ type: string; bytes: Buffer }> {
    const { cadreCode } = await this.cadres.entity(cadreId);
    const found = await this.files.held(cadreCode, kind);
    if (!found) throw noneYet(cadreCode);
    return found;
  }

  /**
   * Keeps a photo, written anew without whatever does not draw it.
   * @throws DomainError too-large; unsupported-media-type for what is no JPEG, or is larger than a phone shows
   */
  async keepPhoto(
    cadreId: string,
    coming: Readable,
    announced: number | undefined,
    actor: Actor,
  ): Promise<BallotFilesOfCadre> {
    const jpeg = bareJpeg(await read(coming, announced, PHOTO_BYTES_AT_MOST));
    if (!jpeg || Math.max(jpeg.width, jpeg.height) > PIXELS_AT_MOST) throw noPhoto();
    return this.keep(cadreId, 'photo', 'jpg', jpeg.bytes, actor);
  }

  /** @throws DomainError too-large; unsupported-media-type for what no browser plays */
  async keepVoice(
    cadreId: string,
    coming: Readable,
    announced: number | undefined,
    actor: Actor,
  ): Promise<BallotFilesOfCadre> {
    const bytes = await read(coming, announced, VOICE_BYTES_AT_MOST);
    const kind = voiceKind(bytes);
    if (!kind) throw noVoice();
    return this.keep(cadreId, 'voice', kind, bytes, actor);
  }

  /** Takes both from the ballot. */
  async remove(cadreId: string, actor: Actor): Promise<BallotFilesOfCadre> {
    const { cadreCode, areaCode } = await this.cadres.entity(cadreId);
    for (const kind of ['photo', 'voice'] as const) await this.files.remove(cadreCode, kind);
    return this.audit.write(actor, areaCode, async (change) => {
      change.note('remove', 'ballot-files', cadreId);
      return this.of(cadreId);
    });
  }

  private async keep(
    cadreId: string,
    kind: BallotFileKind,
    ending: string,
    bytes: Buffer,
    actor: Actor,
  ): Promise<BallotFilesOfCadre> {
    const { cadreCode, areaCode } = await this.cadres.entity(cadreId);
    const before = await this.files.held(cadreCode, kind);
    await this.files.put(cadreCode, kind, ending, bytes);
    const said = { [kind]: [before ? hashOf(before.bytes) : null, hashOf(bytes)] as [unknown, unknown] };
    await this.audit.write(actor, areaCode, async (change) => change.note('update', 'ballot-files', cadreId, said));
    return this.of(cadreId);
  }
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** All of it, as soon as it is too long refused. */
async function read(coming: Readable, announced: number | undefined, atMost: number): Promise<Buffer> {
  if (announced !== undefined && announced > atMost) throw tooLarge(atMost);
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of coming) {
    bytes += (piece as Buffer).length;
    if (bytes > atMost) throw tooLarge(atMost);
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

function noneYet(cadreCode: string): DomainError {
  return new DomainError('out-of-state', {
    zh: `${cadreCode} 还没有上传照片或录音。请在干部页面上传；没有也不影响投票。`,
    en: `Nothing was put on the ballot for ${cadreCode} yet. Choose a file on the cadre’s page; the ballot works without it.`,
  });
}

function tooLarge(atMost: number): DomainError {
  return new DomainError('too-large', {
    zh: `文件超过 ${atMost / KIB} KB，村里信号弱时打不开，没有保存。请压缩后再传。`,
    en: `The file is larger than ${atMost / KIB} KB, which a phone on a weak signal does not open; nothing was kept. Make it smaller and send it again.`,
  });
}

function noPhoto(): DomainError {
  return new DomainError('unsupported-media-type', {
    zh: `这不是一张完整的 JPEG 照片，或者边长超过 ${PIXELS_AT_MOST} 像素，没有保存。请在干部页面选照片上传，页面会自动裁剪压缩。`,
    en: `This is no whole JPEG photo, or a side is longer than ${PIXELS_AT_MOST} pixels; nothing was kept. Choose it on the cadre’s page, which crops and shrinks it.`,
  });
}

function noVoice(): DomainError {
  return new DomainError('unsupported-media-type', {
    zh: '这不是手机能播放的录音（MP3、M4A、OGG），没有保存。请另存为 MP3 再传。',
    en: 'This is no recording that a phone plays (MP3, M4A, OGG); nothing was kept. Save it as MP3 and send it again.',
  });
}
