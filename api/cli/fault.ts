import type { Diagnostic } from '../contract/diagnostic.js';
import type { Title } from '../contract/fields.js';

/** What stops a command: a sentence for the reader, and the diagnostics behind it. Exit code 1. */
export class Fault extends Error {
  constructor(
    readonly said: Title,
    readonly diagnostics: readonly Diagnostic[] = [],
  ) {
    super(said.en);
  }
}

/** Node's own errors about files as sentences that name the file and what to do. */
export function fileFault(error: unknown): Fault | null {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT')
    return new Fault({
      zh: `找不到文件 ${path}。请核对路径（相对当前目录）。`,
      en: `There is no file ${path}. Check the path, which is relative to the current folder.`,
    });
  if (code === 'EISDIR')
    return new Fault({ zh: `${path} 是文件夹，这里要一个文件。`, en: `${path} is a folder; a file is needed here.` });
  if (code === 'EACCES' || code === 'EPERM')
    return new Fault({ zh: `没有权限读写 ${path}。`, en: `No permission to read or write ${path}.` });
  return null;
}
