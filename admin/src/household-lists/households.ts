import type { Household, NewHouseholdList } from '../../../api/contract/records/household-list.js';

const KINDS: Readonly<Record<string, Household['kind']>> = {
  监测: 'monitored',
  监测户: 'monitored',
  monitored: 'monitored',
  脱贫: 'formerPoor',
  脱贫户: 'formerPoor',
  'former poor': 'formerPoor',
  formerpoor: 'formerPoor',
  一般: 'ordinary',
  一般户: 'ordinary',
  ordinary: 'ordinary',
};

/** What was read of a pasted table: the households by village, or the first line that cannot be read. */
export type ReadHouseholds =
  | { kind: 'read'; villages: Omit<NewHouseholdList, 'cycleId'>[]; households: number }
  | { kind: 'badLine'; line: number };

/** Reads households as spreadsheets hand them over: tabs or commas between village, number, kind, name and contact. */
export function readHouseholds(text: string): ReadHouseholds {
  const villages = new Map<string, Omit<NewHouseholdList, 'cycleId'>>();
  let households = 0;
  for (const [at, raw] of text.normalize('NFKC').split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const cells = (raw.includes('\t') ? raw.split('\t') : raw.split(',')).map((cell) => cell.trim());
    const [areaCode = '', code = '', word = '', name = '', contact = ''] = cells;
    if (villages.size === 0 && !/^\d/.test(areaCode)) continue;
    const kind = KINDS[word.toLowerCase()];
    if (!/^\d{12}$/.test(areaCode) || code === '' || name === '' || contact === '' || !kind)
      return { kind: 'badLine', line: at + 1 };
    const village = villages.get(areaCode) ?? { areaCode, households: [] };
    village.households.push({ code, kind, name, contact });
    villages.set(areaCode, village);
    households += 1;
  }
  return { kind: 'read', villages: [...villages.values()], households };
}
