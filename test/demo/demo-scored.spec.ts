import { readFileSync } from 'node:fs';
import type { Assessment } from '../../api/contract/assessment.js';
import type { Cohort } from '../../api/contract/cohort.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import { demoCounty } from '../../api/demo/demo-county.js';
import { CADRE_CASES, SECOND_HALF_CASES, TOWNSHIP_CASES } from '../../api/demo/special-cases.js';

const ruleSet = RuleSet.parse(JSON.parse(readFileSync('rules/half-year/2026-01-01.json', 'utf8')));
const compiled = compileRuleSet(ruleSet);
const cohort = demoCounty();
const assessments = scoreCohort(compiled, cohort);
const cadres = assessments.filter(({ kind }) => kind === 'cadre');

/** The signs of an assessment's rules and ladder steps by id. */
function outcomes({ kind, trace }: Assessment): Map<string, string> {
  const { conditions } = compiled.kinds.get(kind)!.names.layout;
  return new Map(conditions.flatMap(({ rule }, at) => (rule ? [[rule.id, trace.conditions[at]!] as const] : [])));
}

/** An assessment by the name of its entity. */
function assessed(name: string, of: Cohort = cohort, among: readonly Assessment[] = assessments): Assessment {
  const entity = of.entities.find((one) => one.name === name);
  const found = among.find((one) => one.kind === entity?.kind && one.entity === entity.code);
  if (!found) throw new Error(`nobody called ${name} was assessed`);
  return found;
}

const count = (words: readonly string[]) =>
  words.reduce<Record<string, number>>((found, word) => ({ ...found, [word]: (found[word] ?? 0) + 1 }), {});

/** A node of a cadre's trace after its effects. */
function nodeOf({ trace }: Assessment, id: string): unknown {
  const { nodes } = compiled.kinds.get('cadre')!.names.layout;
  return [trace.nodes[nodes.findIndex(({ node }) => node.id === id)]].flat().at(-1);
}

/** The assessments of those posted in one village only. */
function postedIn(village: string): Assessment[] {
  const { code } = cohort.entities.find(({ kind, name }) => kind === 'village' && name === village)!;
  const posted = cohort.entities.filter(({ kind, links }) => kind === 'cadre' && links?.village === code);
  return posted.map(({ name }) => assessed(name!));
}

/** How the candidates of a stratum stand at the line of the quota. */
const standing = (stratum: string) =>
  count(cadres.flatMap(({ seat }) => (seat?.stratum === stratum ? seat.outcome : [])));

const ruleIds = [...compiled.kinds.values()].flatMap(({ names }) =>
  names.layout.conditions.flatMap(({ rule }) => rule?.id ?? []),
);
const isRule = (id: string) => ruleIds.includes(id);

describe('the demonstration county under the half-year rule set', () => {
  // Nobody of the county is on secondment: the examples of the rule set are.
  it.each(ruleIds.filter((id) => id !== 'R21b'))('%s happens to somebody', (id) => {
    expect(assessments.some((one) => outcomes(one).get(id) === '+')).toBe(true);
  });

  it.each(ruleIds)('%s does not happen to somebody', (id) => {
    expect(assessments.some((one) => outcomes(one).get(id) === '-')).toBe(true);
  });

  it('gives every grade of the rule set', () => {
    const order = ruleSet.entities.cadre!.grades!.order.map(({ id }) => id);
    expect(order.filter((grade) => !cadres.some((one) => one.grade === grade))).toEqual([]);
  });

  it('leaves somebody ungraded, on hold, and missing something', () => {
    expect(count(cadres.map(({ state }) => state))).toEqual({ graded: 62, ungraded: 2, onHold: 4, missing: 1 });
  });

  it('shows every kind of ungraded that the rule set knows over the two halves', () => {
    const second = scoreCohort(compiled, demoCounty(undefined, { half: 'second' }));
    const kinds = [...cadres, ...second].flatMap(({ ungraded }) => ungraded?.as ?? []);
    expect([...new Set(kinds)].toSorted()).toEqual(['commentOnly', 'gradedLater', 'noGrade']);
  });

  it('has every listed conduct among its findings', () => {
    const found = new Set(cohort.entities.flatMap(({ findings = [] }) => findings.map(({ code }) => code)));
    expect(ruleSet.negativeList!.conduct.map(({ code }) => code).filter((code) => !found.has(code))).toEqual([]);
  });

  it('records nothing that the rule set does not know', () => {
    expect(assessments.flatMap(({ chase }) => chase).filter(({ kind }) => kind === 'unknownName')).toEqual([]);
  });

  it('chases exactly what was left out on purpose', () => {
    const chased = assessments.flatMap(({ chase }) => chase.map(({ kind }) => kind));
    expect([...new Set(chased)].toSorted()).toEqual(['entity', 'exemption', 'fact', 'tally']);
  });

  it('has nine seats for civil servants, nine for institution staff and two for others', () => {
    const seats = new Map(cadres.flatMap(({ seat }) => (seat ? [[seat.stratum, seat.seats] as const] : [])));
    expect(Object.fromEntries(seats)).toEqual({ civilServant: 9, institutionStaff: 9, other: 2 });
  });

  it('fills them: two pushed out, one seat unused, two tied to the last comparison', () => {
    expect(standing('civilServant')).toEqual({ seated: 9, pushedOut: 2 });
    expect(standing('institutionStaff')).toEqual({ seated: 8 });
    expect(standing('other')).toEqual({ seated: 1, tied: 2 });
  });

  it('is spread as people would expect: about a third reach 90, most stand between 80 and 90, few below 60', () => {
    const points = cadres.flatMap((one) => (one.points === null ? [] : Number(one.points)));
    const share = (from: number, below: number) =>
      points.filter((one) => one >= from && one < below).length / cadres.length;
    expect(share(90, 103)).toBeGreaterThan(0.3);
    expect(share(90, 103)).toBeLessThan(0.4);
    expect(share(80, 90)).toBeGreaterThan(0.35);
    expect(share(0, 60)).toBeLessThan(0.05);
  });

  it('has the figures of the pictures: 罗启明 89.40 with an exempted misreport, one seat of his stratum unused', () => {
    const { points, grade, exemptions } = assessed('罗启明');
    const sides = ['countyOrganisation', 'townshipCommittee', 'villagers', 'thirdParty'];
    expect(sides.map((side) => nodeOf(assessed('罗启明'), side))).toEqual([88.1, 88, 89.23, 93.33]);
    expect(nodeOf(assessed('罗启明'), 'frame')).toBe(89.3985);
    expect({ points, grade }).toEqual({ points: 89.4, grade: 'fairlyGood' });
    expect(outcomes(assessed('罗启明')).get('R10')).toBe('~');
    expect(exemptions).toHaveLength(1);
  });

  it('stands exactly at the lines where it says so', () => {
    expect(assessed('韦春梅')).toMatchObject({ points: 80, grade: 'fairlyGood' });
    expect(assessed('卫映秋')).toMatchObject({ points: 90, grade: 'fairlyGood' });
    expect(assessed('崔砚秋').points).toBe(assessed('沈既白').points);
    expect(assessed('崔砚秋').seat!.place).toBeLessThan(assessed('沈既白').seat!.place);
  });

  it('renormalises the village whose repeated ballot came back over-full, and waits for the one below its quorum', () => {
    expect(postedIn('荷背村').map(({ state }) => state)).toEqual(['graded', 'graded']);
    expect(postedIn('荷背村').every(({ chase }) => chase.some((one) => one.kind === 'tally'))).toBe(false);
    expect(postedIn('岭背村').map(({ state }) => state)).toEqual(['onHold', 'onHold', 'onHold']);
    expect(postedIn('枫坳村').map(({ state }) => state)).toEqual(['graded', 'graded']);
  });

  it('sets income aside for a certified disaster and for a place held less than 90 days', () => {
    expect(postedIn('石坎村').map((one) => nodeOf(one, 'A1'))).toEqual(['excluded', 'excluded', 'excluded']);
    expect(nodeOf(assessed('汤一诺'), 'A1')).toBe('excluded');
    expect(nodeOf(assessed('申屠岩'), 'A1')).toBe(19.2);
  });
});

describe('the crafted cases', () => {
  const second = demoCounty(undefined, { half: 'second' });
  const ofSecond = scoreCohort(compiled, second);

  it.each(CADRE_CASES)('$cadre: $why', ({ cadre, shows, nearly = [] }) => {
    const found = outcomes(assessed(cadre));
    for (const id of shows.filter(isRule)) expect(`${id} ${found.get(id)}`).toMatch(/[+~?]$/);
    for (const id of nearly) expect(`${id} ${found.get(id)}`).toBe(`${id} -`);
  });

  it.each(TOWNSHIP_CASES)('$township: $why', ({ township, shows, nearly = [] }) => {
    const found = outcomes(assessed(township));
    for (const id of shows.filter(isRule)) expect(`${id} ${found.get(id)}`).toBe(`${id} +`);
    for (const id of nearly) expect(`${id} ${found.get(id)}`).toBe(`${id} -`);
  });

  it.each(SECOND_HALF_CASES)('second half, $cadre: $why', ({ cadre, shows }) => {
    const found = outcomes(assessed(cadre, second, ofSecond));
    for (const id of shows.filter(isRule)) expect(`${id} ${found.get(id)}`).toBe(`${id} +`);
  });

  it('name a rule, a quota or a procedure of the rule set each', () => {
    const bands = ['R25', 'R26', 'R27', 'R28', 'R29'];
    const procedures = (ruleSet.procedures ?? []).map(({ id }) => id);
    const shown = [...CADRE_CASES, ...TOWNSHIP_CASES, ...SECOND_HALF_CASES].flatMap(({ shows }) => shows);
    expect(shown.filter((id) => !isRule(id) && !bands.includes(id) && !procedures.includes(id))).toEqual([]);
  });

  it('show an exemption granted for a finding, granted for a part, refused, refused as a repeat, and undecided', () => {
    const states = cohort.entities.flatMap(({ exemptions = [] }) =>
      exemptions.map(({ state, strikes, setsAside, answers }) =>
        [state, strikes.length > 0, setsAside.length > 0, answers.isSameErrorAgain ?? null].join(' '),
      ),
    );
    expect(states.toSorted()).toEqual([
      'granted false true false',
      'granted true false false',
      'refused false false false',
      'refused false false true',
      'undecided true false ',
    ]);
    expect(assessed('楼望舒').state).toBe('onHold');
  });
});
