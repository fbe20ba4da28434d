import { EVIDENCE_BYTES_AT_MOST, EVIDENCE_FILES_AT_MOST } from '../contract/records/evidence-limits.js';
import { DomainError } from '../http/domain-error.js';

const MEGABYTES = EVIDENCE_BYTES_AT_MOST / 1024 / 1024;

export const tooLarge = (): DomainError =>
  new DomainError(
    'too-large',
    {
      zh: `佐证文件不得超过 ${MEGABYTES} MB，没有保存。请压缩或者分成几份再送。`,
      en: `A file of evidence has at most ${MEGABYTES} MB; this one was not kept. Compress it or send it in parts.`,
    },
    { bytesAtMost: EVIDENCE_BYTES_AT_MOST },
  );

export const notTaken = (): DomainError =>
  new DomainError('unsupported-media-type', {
    zh: '文件内容不是 PDF、JPEG 或者 PNG（按内容判断，不看文件名），没有保存。请另存为这三种之一再送。',
    en: 'This is no PDF, JPEG or PNG (its content says so, not its name) and was not kept. Save it as one of the three and send it again.',
  });

export const empty = (): DomainError =>
  new DomainError('needs-unmet', {
    zh: '文件是空的，没有保存。请核对后重新选择。',
    en: 'The file is empty and was not kept. Check it and choose it again.',
  });

export const brokenOff = (): DomainError =>
  new DomainError('needs-unmet', {
    zh: '文件没有传完，没有保存。请再送一次。',
    en: 'The file did not arrive whole and was not kept. Send it once more.',
  });

export const tooMany = (number: string): DomainError =>
  new DomainError(
    'needs-unmet',
    {
      zh: `${number} 已有 ${EVIDENCE_FILES_AT_MOST} 份佐证，不能再加。请合并成一份，或者先撤回一份。`,
      en: `${number} has ${EVIDENCE_FILES_AT_MOST} files already. Merge some into one, or withdraw one first.`,
    },
    { filesAtMost: EVIDENCE_FILES_AT_MOST },
  );

export const notYours = (id: string): DomainError =>
  new DomainError(
    'not-permitted',
    {
      zh: `佐证 ${id} 不是您送的。请由送件人或者县委组织部办理。`,
      en: `File ${id} was brought by somebody else. Who brought it, or the county organisation department, does this.`,
    },
    { id },
  );

export const notHereYet = (id: string): DomainError =>
  new DomainError(
    'out-of-state',
    { zh: `佐证 ${id} 还没有传完，没有可看的内容。`, en: `File ${id} has not arrived yet; there is nothing to read.` },
    { id },
  );

export const lost = (id: string, sha256: string): DomainError =>
  new DomainError(
    'not-ready',
    {
      zh: `佐证 ${id} 的文件不在数据目录里，或者不完整。请技术人员从备份恢复 evidence 目录；恢复后按登记的校验值核对。`,
      en: `File ${id} is missing from the data folder, or not whole. The operator restores the folder “evidence” from the backup; its recorded hash tells whether it is the same.`,
    },
    { id, sha256 },
  );

export const decidedAlready = (number: string): DomainError =>
  new DomainError(
    'out-of-state',
    {
      zh: `${number} 已办结或者已撤回，不再收佐证。`,
      en: `${number} was decided or withdrawn and takes no more evidence.`,
    },
    { number },
  );
