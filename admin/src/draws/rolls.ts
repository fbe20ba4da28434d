import type { NewDraw } from '../../../api/contract/records/draw.js';

type Stratum = { id: string; title: { zh: string; en: string } };
/** What was read of a pasted table: the rolls by village, or the first line that cannot be read. */
export type ReadRolls =
  | { kind: 'read'; rolls: NewDraw['rolls']; people: number }
  | { kind: 'badLine'; line: number }
  | { kind: 'badStratum'; line: number; word: string };

/** Reads rolls as spreadsheets hand them over: tabs (or commas) between village code, number, name and strata. Full-width digits count. */
export function readRolls(text: string, strata: readonly Stratum[]): ReadRolls {
  const known = new Map(
    strata.flatMap(({ id, title }) => [id, title.zh, title.en].map((word) => [word.toLowerCase(), id])),
  );
  const rolls = new Map<string, NewDraw['rolls'][number]>();
  let people = 0;
  for (const [at, raw] of text.normalize('NFKC').split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const cells = (raw.includes('\t') ? raw.split('\t') : raw.split(/,(?=[^,]*,|[^,]*$)/)).map((cell) => cell.trim());
    const [areaCode = '', code = '', name = '', ...kinds] = cells;
    const isHeading = rolls.size === 0 && !/^\d/.test(areaCode);
    if (isHeading) continue;
    if (!/^\d{12}$/.test(areaCode) || code === '' || name === '') return { kind: 'badLine', line: at + 1 };
    const words = kinds
      .join('、')
      .split(/[、,;，；/]/)
      .map((word) => word.trim())
      .filter(Boolean);
    const unknown = words.find((word) => !known.has(word.toLowerCase()));
    if (unknown !== undefined || (words.length === 0 && strata.length > 0))
      return { kind: 'badStratum', line: at + 1, word: unknown ?? '' };
    const roll = rolls.get(areaCode) ?? { areaCode, people: [] };
    roll.people.push({ code, name, strata: words.map((word) => known.get(word.toLowerCase())!) });
    rolls.set(areaCode, roll);
    people += 1;
  }
  return { kind: 'read', rolls: [...rolls.values()], people };
}
