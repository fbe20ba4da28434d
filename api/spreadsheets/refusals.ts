import type { Title } from '../contract/fields.js';
import type { PermissionName } from '../contract/permissions.js';
import { DomainError } from '../http/domain-error.js';

/** The sheet is filled in by another office. */
export function mayNotFill(title: Title, permission: PermissionName): DomainError {
  return new DomainError(
    'not-permitted',
    {
      zh: `“${title.zh}”不由您的账号填报（${permission}）。需要时请联系县委组织部。`,
      en: `"${title.en}" is not filled in by your account (${permission}). Ask the county organisation department if you need it.`,
    },
    { permission },
  );
}

/** The measure, or the person's area, has nothing that this sheet could hold. */
export function nothingToFill(title: Title): DomainError {
  return new DomainError('needs-unmet', {
    zh: `本期在您的范围内没有要填的“${title.zh}”。请核对期次；需要时请联系县委组织部。`,
    en: `There is nothing to fill in of "${title.en}" in your area in this cycle. Check the cycle, or ask the county organisation department.`,
  });
}

/** Rows are wrong, and nobody said that the others are to be imported without them. */
export function stillFaulty(many: number): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `还有 ${many} 行有问题，没有导入任何一行。请改正后重新上传；确实只导入其余各行的，请选“只导入没有问题的行”。`,
      en: `${many} rows are wrong and nothing was imported. Mend them and hand the file in again, or choose to import the other rows alone.`,
    },
    { faulty: many },
  );
}

/** The file is kept no longer. */
export function nowGone(id: string): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: '这个文件已不再保留（上传后一小时，或服务重启过）。请重新上传；已导入的行不会重复。',
      en: 'The file is kept no longer (an hour, or until the service restarts). Hand it in again: what was imported is not imported twice.',
    },
    { word: 'spreadsheets', id },
  );
}

export function nothingToMark(): DomainError {
  return new DomainError('needs-unmet', {
    zh: '这个文件没有逐格的问题，不需要标注。',
    en: 'Nothing is wrong with any cell of this file, so there is nothing to mark.',
  });
}

export function tooMany(most: number): DomainError {
  return new DomainError('too-many', {
    zh: `您有 ${most} 个文件正在检查，请等它们完成后再上传。`,
    en: `${most} of your files are being looked through. Wait until they are done.`,
  });
}

export function noFile(): DomainError {
  return new DomainError('unsupported-media-type', {
    zh: '请上传 Excel 工作簿（.xlsx）。',
    en: 'Hand in an Excel workbook (.xlsx).',
  });
}
