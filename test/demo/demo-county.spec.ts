import { Cohort } from '../../api/contract/cohort.js';
import type { Entity } from '../../api/contract/entity.js';
import { demoCounty, demoRoster } from '../../api/demo/demo-county.js';

const cohort = demoCounty();
const second = demoCounty(undefined, { half: 'second' });
const cadresOf = ({ entities }: Cohort) => entities.filter(({ kind }) => kind === 'cadre');
const codesOf = (kind: Entity['kind']) => cohort.entities.filter((one) => one.kind === kind).map(({ code }) => code);
const checked = ({ entities }: Cohort) =>
  entities.filter(({ facts }) => facts?.isCheckedThisHalf === true).map(({ code }) => code);
const tallyBy = <T>(list: readonly T[], word: (one: T) => string) =>
  list.reduce<Record<string, number>>((found, one) => ({ ...found, [word(one)]: (found[word(one)] ?? 0) + 1 }), {});

describe('云溪县', () => {
  it.each([cohort, second])('is a cohort of the contract, every half', (half) => {
    expect(Cohort.parse(half)).toEqual(half);
  });

  it('says on its first line that it is invented', () => {
    expect(cohort.note).toBe('演示数据，人物与结果均为虚构');
    expect(cohort.cycle).toEqual({ code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30' });
  });

  it('has one county, ten townships, 23 villages with a team each, 31 dispatching units and 69 cadres', () => {
    expect(tallyBy(cohort.entities, ({ kind }) => kind)).toEqual({
      county: 1,
      dispatchingUnit: 31,
      township: 10,
      village: 23,
      team: 23,
      cadre: 69,
    });
  });

  it('has 31 civil servants, 30 institution staff and 8 others', () => {
    expect(tallyBy(cadresOf(cohort), ({ facts }) => String(facts?.personnelStatus))).toEqual({
      civilServant: 31,
      institutionStaff: 30,
      other: 8,
    });
  });

  it('gives every village a first secretary, and six townships a team member who serves all their villages', () => {
    const { postings } = demoRoster();
    expect(tallyBy(postings, ({ post }) => post)).toEqual({
      firstSecretary: 23,
      teamMember: 40,
      townshipTeamMember: 6,
    });
    expect(postings.filter(({ villages }) => villages.length > 1)).toHaveLength(6);
    expect(Object.keys(tallyBy(postings, ({ unit }) => unit.level)).toSorted()).toEqual(['city', 'county', 'province']);
  });

  it('counts areas by prefix: county 6 digits, township 9, village 12', () => {
    const [county] = codesOf('county');
    expect(codesOf('township').every((code) => code.length === 9 && code.startsWith(county!))).toBe(true);
    expect(
      codesOf('village').every((code) => code.length === 12 && codesOf('township').includes(code.slice(0, 9))),
    ).toBe(true);
  });

  it('names and numbers everybody once', () => {
    for (const half of [cohort, second]) {
      expect(new Set(half.entities.map(({ kind, code }) => `${kind} ${code}`)).size).toBe(half.entities.length);
      expect(new Set(cadresOf(half).map(({ name }) => name)).size).toBe(69);
    }
  });

  it('links nobody to a place, team or unit that does not exist', () => {
    const known = new Set(cohort.entities.map(({ kind, code }) => `${kind} ${code}`));
    const wanted = cohort.entities.flatMap(({ links = {} }) =>
      Object.entries(links).flatMap(([kind, codes]) => [codes].flat().map((code) => `${kind} ${code}`)),
    );
    expect(wanted.filter((link) => !known.has(link))).toEqual([]);
  });

  it('draws fifteen representatives a village, and never counts more answers than valid ballots', () => {
    for (const half of [cohort, second])
      for (const { tallies = [] } of cadresOf(half))
        for (const { roll, valid, cast, returned, questions } of tallies) {
          expect(roll).toBe(15);
          expect(valid).toBeLessThanOrEqual(cast);
          expect(cast).toBeLessThanOrEqual(returned);
          for (const counts of Object.values(questions))
            expect(Object.values(counts).reduce((sum, count) => sum + count)).toBeLessThanOrEqual(valid);
        }
  });

  it('asks no representative about more than four cadres', () => {
    const places = cadresOf(cohort).flatMap(({ tallies = [] }) => tallies.map(({ place }) => place ?? ''));
    expect(Math.max(...Object.values(tallyBy(places, (place) => place)))).toBeLessThanOrEqual(4);
  });

  it('checks half of the villages on site, the other half in the second half-year', () => {
    expect(checked(cohort)).toHaveLength(12);
    expect(checked(second)).toHaveLength(11);
    expect(checked(cohort).filter((code) => checked(second).includes(code))).toEqual([]);
  });

  it('is the same for the same seed, byte for byte, and another for another', () => {
    expect(JSON.stringify(demoCounty())).toBe(JSON.stringify(cohort));
    expect(JSON.stringify(demoCounty('another'))).not.toBe(JSON.stringify(cohort));
  });

  it('carries results of the first half into the second', () => {
    const [first] = cadresOf(cohort);
    const previous = new Map([[first!.code, { grade: 'good', points: 91.5 }]]);
    const followed = cadresOf(demoCounty(undefined, { half: 'second', previous }));
    expect(followed[0]?.earlier).toEqual({ previous: { cycle: '2026-H1', grade: 'good', points: 91.5 } });
    expect(followed[1]?.earlier).toBeUndefined();
  });

  it('has successors with codes of their own for those called back after the first half', () => {
    const before = new Set(cadresOf(cohort).map(({ code }) => code));
    const arrived = cadresOf(second).filter(({ code }) => !before.has(code));
    expect(arrived).toHaveLength(6);
    expect(arrived.every(({ facts }) => String(facts?.postedOn) > '2026-07-01')).toBe(true);
  });
});
