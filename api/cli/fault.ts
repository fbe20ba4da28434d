import type { Diagnostic } from '../contract/diagnostic.js';
import type { Title } from '../contract/fields.js';

/** What stops a command: a sentence for the reader, and the diagnostics behind it. Exit code 1 unless it says another. */
export class Fault extends Error {
  constructor(
    readonly said: Title,
    readonly diagnostics: readonly Diagnostic[] = [],
    readonly exitCode = 1,
  ) {
    super(said.en);
  }
}

/** The question whether a near name was meant, to be put after a sentence; empty where none is near. */
export const meant = (nearest: string | undefined): Title =>
  nearest === undefined ? { zh: '', en: '' } : { zh: `是不是“${nearest}”？`, en: ` Did you mean "${nearest}"?` };

/** Node's own errors about files as sentences that name the file and what to do; null for an error of another sort. */
export function fileFault(error: unknown): Fault | null {
  const { code, path = '', message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return new Fault({ zh: `找不到 ${path}。`, en: `There is no ${path}.` });
    case 'EISDIR':
      return new Fault({ zh: `${path} 是文件夹，这里要一个文件。`, en: `${path} is a folder; a file is needed here.` });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Fault({ zh: `没有权限读写 ${path}。`, en: `No permission to read or write ${path}.` });
    case 'ENOSPC':
    case 'EDQUOT':
      return new Fault({
        zh: '磁盘已满，没有写出文件。请腾出空间或换一个 --out。',
        en: 'The disk is full and no file was written. Free some space or choose another --out.',
      });
    case 'EMFILE':
    case 'EIO':
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'ENOTDIR':
      return new Fault({ zh: `读写文件失败：${message}。`, en: `A file could not be read or written: ${message}.` });
    default:
      return null;
  }
}
