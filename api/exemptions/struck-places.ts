import type { Entity } from '../contract/entity.js';
import type { ExemptionPolicy } from '../contract/exemption.js';

/**
 * What was confirmed of places, as a fact of every cadre who serves in one of them.
 * @param places the codes of the places that were struck: a county, a township or a village strikes all below it
 * @param roster the cadres with their places, as the roster says
 */
export function struckPlaces(
  forceMajeure: ExemptionPolicy['forceMajeure'],
  places: readonly string[],
  roster: readonly Entity[],
): Entity[] {
  if (!forceMajeure || places.length === 0) return [];
  return roster.flatMap(({ kind, code, links }) => {
    const served = [links?.['village'], links?.['township']].flat().filter((one) => one !== undefined);
    const isStruck = served.some((one) => places.some((place) => one.startsWith(place)));
    return kind === 'cadre' && isStruck ? [{ kind, code, facts: { [forceMajeure.fact]: true } }] : [];
  });
}
