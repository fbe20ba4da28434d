import type { AreasService } from '../../areas/areas.service.js';
import type { CadresService } from '../../cadres/cadres.service.js';
import type { SubjectsOf } from './figures.sheet.js';

/** The villages of a cycle's county, each with its township. */
export const villagesOf =
  (areas: AreasService): SubjectsOf =>
  async ({ cycle }) => {
    const all = await areas.contribute(cycle);
    const nameOf = new Map(all.map(({ code, name }) => [code, name ?? code]));
    return all
      .filter(({ kind }) => kind === 'village')
      .map(({ code, name = code }) => ({ code, name, place: nameOf.get(code.slice(0, 9)) ?? '', areaCode: code }));
  };

/** Who is assessed in a cycle, each with the place. */
export const cadresOf =
  (cadres: CadresService, areas: AreasService): SubjectsOf =>
  async ({ cycle, ruleSet }) => {
    const all = (await cadres.contribute(cycle, ruleSet)).filter(({ kind }) => kind === 'cadre');
    const places = all.map(({ links }) => String([links?.['village'] ?? []].flat()[0] ?? links?.['township'] ?? ''));
    const names = await areas.namesOf([...new Set(places)].filter((place) => place !== ''));
    return all.map(({ code, name = code }, at) => {
      const areaCode = places[at]! || cycle.areaCode;
      return { code, name, place: names.get(areaCode) ?? areaCode, areaCode };
    });
  };
