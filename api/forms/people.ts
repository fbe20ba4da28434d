import type { AssessedCadre } from '../cadres/roster.service.js';
import type { Ask } from './form.js';
import type { Row } from './sheet.js';
import type { SourcesService } from './sources.service.js';
import { choice, monthText } from './words.js';

/** What a form says of a person, by the ids of its columns. */
export type Person = Row & { name: string };

/** Township and village of a code, as they are called. */
export function placeText(names: ReadonlyMap<string, string>, areaCode: string): string {
  return [areaCode.slice(0, 9), areaCode]
    .filter((code, i, codes) => code.length > 6 && codes.indexOf(code) === i)
    .map((code) => names.get(code) ?? code)
    .join('');
}

/** The people assessed in a cycle by their codes, with what the forms ask of a file. */
export async function peopleOf(
  { cycle, language }: Pick<Ask, 'cycle' | 'language'>,
  from: SourcesService,
): Promise<Map<string, Person & { areaCode: string }>> {
  const assessed: AssessedCadre[] = await from.roster.assessed(cycle);
  const units = await from.units.byIds(assessed.map(({ history }) => history.at(-1)!.unitId));
  const names = await from.areas.namesOf(
    assessed.flatMap(({ posting: { areaCode } }) => [areaCode, areaCode.slice(0, 9)]),
  );
  return new Map(
    assessed.map(({ cadre, posting, history }) => [
      cadre.cadreCode,
      {
        name: cadre.name,
        gender: choice('gender', cadre.gender, language),
        birthMonth: monthText(cadre.birthMonth),
        politicalStatus: choice('politicalStatus', cadre.politicalStatus, language),
        unit: [units.get(history.at(-1)!.unitId)?.name ?? '', cadre.duty ?? ''].filter(Boolean).join(' '),
        personnelKind: choice('personnelKind', cadre.personnelKind, language),
        dispatchLevel: choice('dispatchLevel', cadre.dispatchLevel, language),
        place: placeText(names, posting.areaCode),
        post: choice('post', posting.post, language),
        postedOn: posting.postedOn,
        areaCode: posting.areaCode,
      },
    ]),
  );
}
