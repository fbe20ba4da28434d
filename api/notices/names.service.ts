import { Injectable } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import type { Notice } from '../contract/procedure.js';
import type { Actor } from '../http/access.js';
import { gradeOf, type ResultEntity } from '../results/current-results.service.js';
import { UnitsService } from '../units/units.service.js';
import type { PostedName } from './notice.entity.js';

/** Whose names a notice shows, with what of them, and to whom. */
@Injectable()
export class NamesService {
  constructor(
    private readonly areas: AreasService,
    private readonly units: UnitsService,
    private readonly cadres: CadresService,
  ) {}

  /** The names of those results that a measure posts, in the order of their codes. Nothing else of a result is on a notice. */
  async drawn(
    { grades, shows }: Pick<Notice, 'grades' | 'shows'>,
    results: readonly ResultEntity[],
  ): Promise<PostedName[]> {
    const posted = results.filter((result) => grades.includes(gradeOf(result) ?? ''));
    const places = await this.areas.namesOf(posted.flatMap(({ areaCode }) => [areaCode, areaCode.slice(0, 9)]));
    const units = await this.units.byIds(posted.flatMap(({ unitId }) => unitId ?? []));
    const files = await this.cadres.byIds(posted.flatMap(({ cadreId }) => cadreId ?? []));
    const shown = <T>(part: Notice['shows'][number], value: T | null | undefined): T | null =>
      shows.includes(part) ? (value ?? null) : null;
    return posted.map((result, i) => ({
      line: i + 1,
      name: shown('name', result.name),
      unit: shown('unit', units.get(result.unitId ?? '')?.name),
      post: shown('post', files.get(result.cadreId ?? '')?.post),
      place: shown('place', placeIn(places, result.areaCode)),
      grade: shown('grade', result.determinedWord ?? result.word),
      resultId: result.id,
      cadreId: result.cadreId,
      unitId: result.unitId,
      areaCode: result.areaCode,
    }));
  }

  /** Which of the names on a notice this person reads: a township and a unit those of their own, a cadre those of both. */
  async readableBy(actor: Actor): Promise<(name: PostedName) => boolean> {
    switch (actor.role) {
      case 'townshipCommittee':
        return ({ areaCode }) => areaCode.startsWith(actor.areaCode);
      case 'dispatchingUnit':
        return ({ unitId }) => unitId !== null && unitId === actor.unitId;
      case 'cadre': {
        const own = actor.cadreId === null ? null : await this.cadres.placeOf(actor.cadreId);
        // Before the first posting the file belongs to the county, where nothing is posted.
        const township = own && own.areaCode.length >= 9 ? own.areaCode.slice(0, 9) : null;
        return ({ areaCode, unitId }) =>
          (township !== null && areaCode.startsWith(township)) || (unitId !== null && unitId === own?.unitId);
      }
      default:
        return () => true;
    }
  }
}

/**
 * The names that somebody reads, numbered from 1 in their order: a running number of all would tell how many there are that this person does not
 * read.
 */
export function numberedFor(names: readonly PostedName[], isReadable: (name: PostedName) => boolean): PostedName[] {
  return names.filter(isReadable).map((name, i) => ({ ...name, line: i + 1 }));
}

/** Township and village, as far as they are known. */
function placeIn(places: ReadonlyMap<string, string>, areaCode: string): string {
  const township = places.get(areaCode.slice(0, 9)) ?? '';
  return areaCode.length > 9 ? `${township}${places.get(areaCode) ?? ''}` : township;
}
