import { isDuplicate } from '../db/duplicate.js';
import { DomainError } from './domain-error.js';

/** Names the code when the database refused a record because another has it; any other fault as it is. */
export function codeTaken(word: string, code: string): (error: unknown) => never {
  return (error) => {
    if (!isDuplicate(error)) throw error;
    throw new DomainError(
      'already-exists',
      {
        zh: `编号 ${code} 已经有了，没有重复保存。请打开已有的记录修改，或者换一个编号（不填则自动编号）。`,
        en: `There is a record with the code ${code} already; nothing was saved. Open that one and change it, or take another code (left out, the next one is given).`,
      },
      { word, code },
    );
  };
}
