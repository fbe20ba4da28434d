import type { Assessment } from '../../api/contract/assessment.js';
import type { Entity } from '../../api/contract/entity.js';
import { expandTrace, traceExpander } from '../../api/core/expand-trace.js';
import type { FactLine, Lines } from '../../api/core/explain/lines.js';
import { aMeasure, type Draft, ruleOn } from '../build/a-measure.js';
import { aCadre, aFinding, aMark, anExemption, aTeam, aVillage } from '../build/entities.js';
import { aGoodCadre, aGrowingVillage, aVote, smallMeasure } from '../build/small-measure.js';
import { told } from '../build/told.js';

const nodeOf = (lines: Lines, id: string) => lines.nodes.find((node) => node.id === id)!;
const ruleOf = (lines: Lines, id: string) => [...lines.rules, ...lines.recommendations].find((rule) => rule.id === id)!;
const factOf = (lines: Lines, rule: string, fact: string): FactLine =>
  ruleOf(lines, rule).leaves.find((leaf) => leaf.fact.fact === fact)!.fact;

describe('an assessment is expanded', () => {
  it('into one line for every node, rule, step and recommendation, in the order of the file', () => {
    const { lines } = told(smallMeasure, [aGrowingVillage(), aGoodCadre()], 'lin');
    expect(lines.nodes.map(({ id, depth, parent }) => [depth, id, parent])).toEqual([
      [0, 'total', undefined],
      [1, 'work', 'total'],
      [2, 'income', 'work'],
      [2, 'guidance', 'work'],
      [2, 'visits', 'work'],
      [1, 'villagers', 'total'],
    ]);
    expect(lines.rules.map(({ id }) => id)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9']);
    expect(lines.recommendations.map(({ id }) => id)).toEqual(['P1']);
    expect(ruleOf(lines, 'R2').ladder).toEqual({ zh: '无故不在岗', en: 'Absence' });
  });

  it('with what each node read, its clause, its weight and what it brings', () => {
    const { lines } = told(smallMeasure, [aGrowingVillage(0.06), aGoodCadre()], 'lin');
    expect(nodeOf(lines, 'income')).toMatchObject({
      clause: { id: 'c4', number: '4' },
      before: 30,
      after: 30,
      max: 40,
      read: {
        kind: 'bands',
        fact: { fact: 'growth', value: 0.06, isRatio: true, from: [{ kind: 'village', code: 'v1' }] },
        band: { from: 0.05, below: 0.1, points: 30, clause: { number: '5' } },
      },
    });
    expect(nodeOf(lines, 'guidance').read).toMatchObject({
      group: { id: 'township' },
      item: 'guidance',
      marks: [{ value: 'good', level: { en: 'Good' } }],
    });
    expect(nodeOf(lines, 'villagers')).toMatchObject({
      weight: { figure: 40, of: 100, isPercent: true },
      brings: 32,
      read: {
        tallies: [
          {
            place: 'v1',
            valid: 15,
            options: [
              { id: 'yes', count: 8, counts: true },
              { id: 'no', count: 4, counts: true },
              { id: 'dontKnow', count: 3, counts: false },
            ],
          },
        ],
      },
    });
    expect(nodeOf(lines, 'visits')).toMatchObject({ before: 'notScheduled', after: 'notScheduled' });
    expect(nodeOf(lines, 'work').read).toEqual({ kind: 'sum', isRescaled: true });
  });

  it('with every leaf: the value read, the threshold, the outcome, and what a derived value is made of', () => {
    const { lines } = told(smallMeasure, [aGrowingVillage(), aGoodCadre()], 'lin');
    expect(ruleOf(lines, 'R3')).toMatchObject({ outcome: 'didNotHold', clause: { number: '9' } });
    expect(ruleOf(lines, 'R3').leaves).toMatchObject([
      {
        fact: {
          fact: 'attendance',
          value: '5/6',
          isRatio: true,
          inputs: [
            { fact: 'daysOnPost', value: 100 },
            { fact: 'dutyDays', value: 120 },
          ],
        },
        operator: 'lessThan',
        threshold: { kind: 'value', values: ['2/3'] },
        outcome: 'didNotHold',
      },
    ]);
  });

  it('with the points each effect moved, and where a floor stopped them', () => {
    const feasts = [aFinding('feast', { day: '2026-05-01' }), aFinding('feast'), aFinding('feast')];
    const { lines } = told(smallMeasure, [aGrowingVillage(), aGoodCadre('lin', { findings: feasts })], 'lin');
    expect(nodeOf(lines, 'total')).toMatchObject({ before: 92, after: 82 });
    expect(nodeOf(lines, 'total').effects).toMatchObject([
      { kind: 'deduct', rule: 'R4', points: 10, per: { fact: { fact: 'feasts', value: 3 }, points: 5, atMost: 10 } },
    ]);
    expect(factOf(lines, 'R4', 'feasts').findings).toHaveLength(3);
    const low = aMeasure({
      cadre: {
        facts: { late: {} },
        score: { kind: 'account', id: 'balance', start: 3, max: 5 },
        rules: [ruleOn(['late', 'greaterThan', 0], 'R1', { kind: 'deduct', node: 'balance', points: 2, per: 'late' })],
      },
    });
    const stopped = (late: number) => nodeOf(told(low, [aCadre('lin', { facts: { late } })], 'lin').lines, 'balance');
    expect(stopped(1)).toMatchObject({ before: 3, after: 1 });
    expect(stopped(1).isStoppedAt).toBeUndefined();
    expect(stopped(2)).toMatchObject({ before: 3, after: 0, isStoppedAt: 'min' });
  });

  it('with the item that a finding concerns, and with no other', () => {
    const findings = [aFinding('false-data', { concerns: 'guidance' })];
    const { lines } = told(smallMeasure, [aGrowingVillage(), aGoodCadre('lin', { findings })], 'lin');
    expect(nodeOf(lines, 'guidance')).toMatchObject({
      before: 50,
      after: 0,
      effects: [{ kind: 'itemVeto', rule: 'R5' }],
    });
    expect(nodeOf(lines, 'income').effects).toEqual([]);
    expect(ruleOf(lines, 'R5').effects).toMatchObject([{ nodes: [{ id: 'guidance' }] }]);
  });

  it('with what an exemption struck and what would have followed', () => {
    const cadre = aGoodCadre('lin', {
      findings: [
        aFinding('feast', { id: 'f1', day: '2026-05-01' }),
        aFinding('false-data', { id: 'f2', concerns: 'income' }),
      ],
      exemptions: [anExemption({ strikes: ['f1', 'f2'], decidedOn: '2026-06-18' })],
    });
    const { lines } = told(smallMeasure, [aGrowingVillage(), cadre], 'lin');
    expect(ruleOf(lines, 'R4')).toMatchObject({ outcome: 'neutralised', effects: [{ points: 5, units: 1 }] });
    expect(factOf(lines, 'R4', 'feasts')).toMatchObject({ value: 0, findings: [], struck: 1 });
    expect(lines.exemptions).toMatchObject([
      {
        id: 'x1',
        situation: { id: 'E1' },
        decidedOn: '2026-06-18',
        struck: [
          { id: 'f1', day: '2026-05-01', clause: { number: '10' } },
          { id: 'f2', clause: { number: '11' } },
        ],
        neutralised: [
          { id: 'R4', effects: [{ points: 5 }] },
          { id: 'R5', effects: [{ nodes: [{ id: 'income' }] }] },
        ],
      },
    ]);
    expect(nodeOf(lines, 'total')).toMatchObject({ before: 92, after: 92, effects: [] });
  });

  it('with only the branch that was taken taking part', () => {
    const cases = aMeasure({
      cadre: {
        facts: { group: { choices: ['a', 'b'] } },
        score: {
          kind: 'cases',
          id: 'root',
          cases: [
            {
              when: { all: [{ fact: 'group', operator: 'equal', value: 'a' }] },
              then: { kind: 'constant', id: 'forA', points: 1 },
            },
            {
              when: { all: [{ fact: 'group', operator: 'equal', value: 'b' }] },
              then: { kind: 'constant', id: 'forB', points: 2 },
            },
          ],
          otherwise: { kind: 'constant', id: 'forOthers', points: 3 },
        },
      },
    });
    const { lines } = told(cases, [aCadre('lin', { facts: { group: 'b' } })], 'lin');
    expect(lines.nodes.map(({ id, takesPart }) => [id, takesPart])).toEqual([
      ['root', true],
      ['forA', false],
      ['forB', true],
      ['forOthers', false],
    ]);
    expect(nodeOf(lines, 'root').read).toMatchObject({ taken: { id: 'forB' }, when: { kind: 'all' } });
    const unknown = told(cases, [aCadre('lin')], 'lin').lines;
    expect(unknown.nodes.filter(({ takesPart }) => takesPart).map(({ id }) => id)).toEqual(['root']);
  });

  it('naming the entities a value was read from, and those it was gathered from', () => {
    const linked = aMeasure({
      cadre: {
        facts: { income: { from: { kind: 'parent', of: 'village', fact: 'income', take: 'mean' } } },
        score: { kind: 'fact', id: 'root', fact: 'income' },
      },
      village: { facts: { income: {} } },
      team: {
        facts: { people: { from: { kind: 'members', of: 'cadre', take: 'count' } } },
        score: { kind: 'fact', id: 'root', fact: 'people' },
      },
    });
    const entities = [
      aVillage('v1', { facts: { income: 3 } }),
      aVillage('v2', { facts: { income: 5 } }),
      aTeam('t1'),
      aCadre('lin', { links: { village: ['v1', 'v2'], team: 't1' } }),
    ];
    expect(nodeOf(told(linked, entities, 'lin').lines, 'root').read).toMatchObject({
      fact: {
        value: 4,
        from: [
          { kind: 'village', code: 'v1' },
          { kind: 'village', code: 'v2' },
        ],
      },
    });
    const { read } = nodeOf(told(linked, entities, 't1').lines, 'root');
    expect(read).toMatchObject({ fact: { value: 1, from: [{ kind: 'cadre' }] } });
    expect((read as { fact: FactLine }).fact.from![0]!.code).toBeUndefined();
  });

  it('with the rules that narrowed the grade, and which of them made a difference', () => {
    const findings = [aFinding('absence'), aFinding('gift')];
    const { lines } = told(smallMeasure, [aGrowingVillage(), aGoodCadre('lin', { findings })], 'lin');
    expect(lines.grade).toMatchObject({
      state: 'graded',
      grade: { id: 'poor' },
      band: { grade: { id: 'good' } },
      isVetoed: true,
    });
    expect(lines.grade.narrowedBy).toMatchObject([
      { rule: 'R1', kind: 'gradeCap', isBinding: false, forbids: { id: 'good' } },
      { rule: 'R6', kind: 'veto', isBinding: true },
    ]);
  });

  it('with the distance to every line of the grades', () => {
    const { lines } = told(smallMeasure, [aGrowingVillage(), aGoodCadre()], 'lin');
    expect(lines.grade.edges.map(({ grade, at, apart }) => [grade.id, at, apart])).toEqual([
      ['good', 90, 2],
      ['fair', 80, 12],
      ['weak', 60, 32],
    ]);
  });
});

/** The lines of an assessment that somebody changed. */
function linesAfter(
  change: (assessment: Assessment) => void,
  cadre: Draft = aGoodCadre(),
): { before: Lines; after: Lines } {
  const { lines, assessment, entity } = told(smallMeasure, [aGrowingVillage(), cadre], 'lin');
  const changed = JSON.parse(JSON.stringify(assessment)) as Assessment;
  change(changed);
  return { before: lines, after: expandTrace(smallMeasure, entity, changed) };
}

const replaced = (text: string, place: number, sign: string) => text.slice(0, place) + sign + text.slice(place + 1);

describe('the expansion looks up and evaluates nothing', () => {
  it('so an assessment read back from JSON gives the same lines', () => {
    const { before, after } = linesAfter(() => {});
    expect(after).toEqual(before);
  });

  it('so a rule is said to have held when the trace says so, whatever its facts', () => {
    const { before, after } = linesAfter(({ trace }) => (trace.conditions = replaced(trace.conditions, 2, '+')));
    expect(ruleOf(before, 'R3').outcome).toBe('didNotHold');
    expect(ruleOf(after, 'R3').outcome).toBe('held');
    expect(ruleOf(after, 'R3').leaves).toEqual(ruleOf(before, 'R3').leaves);
  });

  it.each([
    ['?', 'unknown'],
    ['~', 'neutralised'],
  ])('so the sign %s of a rule is %s', (sign, outcome) => {
    const { after } = linesAfter(({ trace }) => (trace.conditions = replaced(trace.conditions, 0, sign)));
    expect(ruleOf(after, 'R1').outcome).toBe(outcome);
  });

  it('so a leaf is what its own character says, the others as before', () => {
    // R1 has two leaves, R2 one, R3 the fourth.
    const { after } = linesAfter(({ trace }) => (trace.leaves = replaced(trace.leaves, 3, '+')));
    expect(ruleOf(after, 'R3').leaves.map(({ outcome }) => outcome)).toEqual(['held']);
    expect(ruleOf(after, 'R3').outcome).toBe('didNotHold');
    expect(ruleOf(after, 'R1').leaves.map(({ outcome }) => outcome)).toEqual(['didNotHold', 'held']);
  });

  it('so derived facts and node points are the trace’s', () => {
    const { after } = linesAfter(({ trace }) => {
      trace.facts[1] = 0.25;
      trace.nodes[2] = 30;
    });
    expect(factOf(after, 'R3', 'attendance').value).toBe(0.25);
    expect(nodeOf(after, 'income')).toMatchObject({ before: 30, after: 30, read: { band: { points: 30 } } });
    expect(nodeOf(after, 'work').after).toBe(100);
  });

  it('so the grade, the seat and the state are the assessment’s', () => {
    const { after } = linesAfter((assessment) => {
      assessment.grade = 'weak';
      assessment.seat = { ...assessment.seat!, place: 7 };
    });
    expect(after.grade).toMatchObject({ grade: { id: 'weak' }, band: { grade: { id: 'good' } }, seat: { place: 7 } });
  });

  it('so a recorded value is what the entity holds, also when it is not one', () => {
    const wrong = told(
      smallMeasure,
      [
        aGrowingVillage(),
        aGoodCadre('lin', { facts: { daysOnPost: 400, dutyDays: 120, isInvestigated: false, status: 'civil' } }),
      ],
      'lin',
    );
    expect(factOf(wrong.lines, 'R3', 'attendance')).toMatchObject({
      value: null,
      inputs: [{ value: null, found: '400' }, { value: 120 }],
    });
    expect(ruleOf(wrong.lines, 'R3').outcome).toBe('unknown');
  });
});

describe('the band that is quoted', () => {
  const bands = aMeasure({
    cadre: {
      facts: { x: {} },
      score: {
        kind: 'bands',
        id: 'root',
        fact: 'x',
        bands: [
          { from: 10, points: 5 },
          { from: 0, below: 10, points: 5 },
          { below: 0, points: 'unspecified' },
        ],
      },
    },
  });
  const quoted = (x: number) => {
    const { read } = nodeOf(told(bands, [aCadre('lin', { facts: { x } })], 'lin').lines, 'root');
    return read.kind === 'bands' ? read.band : undefined;
  };

  it('is the one whose points the trace has, and among equal ones the one that holds the value', () => {
    expect(quoted(10)).toEqual({ from: 10, points: 5 });
    expect(quoted(9.99)).toEqual({ from: 0, below: 10, points: 5 });
  });

  it('is the open one when the measure leaves the points open', () => {
    expect(quoted(-1)).toEqual({ below: 0, points: 'unspecified' });
  });
});

describe('an assessment that does not fit', () => {
  const { entity, assessment } = told(smallMeasure, [aGrowingVillage(), aGoodCadre()], 'lin');
  const explained =
    (change: Partial<Assessment>, of: Entity = entity) =>
    () =>
      expandTrace(smallMeasure, of, { ...assessment, ...change });

  it('is refused when another rule set wrote it', () => {
    const { conditions, leaves, facts, nodes } = assessment.trace;
    const trace = { conditions: conditions.slice(1), leaves, facts, nodes };
    expect(explained({ trace })).toThrow(
      'the assessment of cadre lin does not fit cadre lin under rule set "small": explain it with the entity and the rule set it was scored with',
    );
  });

  it('is refused for another entity, and for a kind the rule set does not score', () => {
    expect(explained({}, { ...entity, code: 'wang' })).toThrow('does not fit cadre wang');
    expect(() => traceExpander(smallMeasure)({ kind: 'team', code: 't1' }, assessment)).toThrow(
      'rule set "small" does not score a team; explain one of cadre,village',
    );
  });
});

const ratio = (facts: Draft, fact: string) => {
  const measure = aMeasure({ cadre: { facts, score: { kind: 'fact', id: 'root', fact } } });
  const { read } = nodeOf(told(measure, [aCadre('lin')], 'lin').lines, 'root');
  return (read as { fact: FactLine }).fact.isRatio;
};

const unit = (zh: string, en: string) => ({ unit: { zh, en } });

const placeAs = (as: string) => ({ from: { kind: 'rank', of: 'a', pool: { kind: 'all' }, ties: 'shareBetter', as } });

describe('a number is read as a percentage', () => {
  const days = unit('天', 'days');

  it('when its unit says ratio, share or proportion', () => {
    expect(ratio({ x: unit('比率（1为100%）', 'ratio (1 is 100%)') }, 'x')).toBe(true);
    expect(ratio({ x: unit('占比', 'part') }, 'x')).toBe(true);
    expect(ratio({ x: unit('部分', 'share of all') }, 'x')).toBe(true);
  });

  it('without a unit, when its range lies within −1 and 1 or begins at −1', () => {
    expect(ratio({ x: { range: [0, 1] } }, 'x')).toBe(true);
    expect(ratio({ x: { range: [-1, 'unspecified'] } }, 'x')).toBe(true);
    expect(ratio({ x: { range: [0, 2] } }, 'x')).toBe(false);
    expect(ratio({ x: { range: [0, 'unspecified'] } }, 'x')).toBe(false);
    expect(ratio({ x: {} }, 'x')).toBe(false);
  });

  it('without a unit, when it is made as a ratio', () => {
    const quotient = { from: { kind: 'quotient', of: 'a', by: 'b' } };
    expect(ratio({ a: days, b: days, x: quotient }, 'x')).toBe(true);
    expect(ratio({ a: unit('元', 'yuan'), b: unit('人', 'people'), x: quotient }, 'x')).toBe(false);
    expect(ratio({ a: {}, b: {}, x: { from: { kind: 'gap', of: 'a', from: 'b', measure: 'relative' } } }, 'x')).toBe(
      true,
    );
    expect(
      ratio({ a: days, b: days, x: { from: { kind: 'gap', of: 'a', from: 'b', measure: 'absolute' } } }, 'x'),
    ).toBe(false);
    expect(
      ratio({ a: { range: [0, 1] }, b: { range: [0, 1] }, x: { from: { kind: 'least', of: ['a', 'b'] } } }, 'x'),
    ).toBe(true);
  });

  it('without a unit, when it is a place as a share of all', () => {
    expect(ratio({ a: {}, x: placeAs('share') }, 'x')).toBe(true);
    expect(ratio({ a: {}, x: placeAs('place') }, 'x')).toBe(false);
  });

  it('never with another unit: points and per cent are written as they are', () => {
    expect(ratio({ x: { ...unit('分', 'points'), range: [0, 1] } }, 'x')).toBe(false);
    expect(ratio({ x: { ...unit('%', '%'), range: [0, 1] } }, 'x')).toBe(false);
  });
});

const optionsOf = (vote: Draft) => {
  const { read } = nodeOf(
    told(smallMeasure, [aGrowingVillage(), aGoodCadre('lin', { tallies: [vote] })], 'lin').lines,
    'villagers',
  );
  return read.kind === 'ballot' ? read.tallies[0]! : undefined;
};

describe('a count of votes', () => {
  it('is not shown below the floor, not even how many came back', () => {
    expect(optionsOf(aVote(2, 0, { valid: 4, cast: 4, returned: 4 }))).toMatchObject({
      returned: null,
      cast: null,
      valid: null,
    });
    expect(optionsOf(aVote(2, 0, { valid: 4, cast: 4, returned: 4 }))!.options).toBeUndefined();
    expect(optionsOf(aVote(1, 1, { valid: 5 }))!.valid).toBe(5);
  });

  it('is shown to nobody when all who answered chose the same', () => {
    expect(optionsOf(aVote(12, 0))!.options).toBeUndefined();
    expect(optionsOf(aVote(11, 1))!.options).toHaveLength(3);
  });

  it('says why it is void only where the trace says that the side is missing', () => {
    expect(optionsOf(aVote(8, 4))!.fault).toBeUndefined();
    expect(optionsOf(aVote(5, 1))!.fault).toMatchObject({ chase: { why: 'belowQuorum', found: 9, wanted: 10 } });
    const noPoor = aVote(8, 4, { strata: { poor: { roll: 0, cast: 0 } } });
    expect(optionsOf(noPoor)!.fault).toMatchObject({
      chase: { found: 0, wanted: 1 },
      stratum: { en: 'Formerly poor' },
    });
  });

  it('of a place asked twice is the second one', () => {
    const twice = aGoodCadre('lin', { tallies: [aVote(3, 1), aVote(9, 3, { attempt: 2 })] });
    const { read } = nodeOf(told(smallMeasure, [aGrowingVillage(), twice], 'lin').lines, 'villagers');
    expect(read).toMatchObject({ tallies: [{ attempt: 2, valid: 15 }] });
  });
});

it('all marks of an item are told, in whatever portions they came', () => {
  const marks = [aMark('township', 'guidance', 'good'), aMark('township', 'guidance', 'fair')];
  const { lines } = told(smallMeasure, [aGrowingVillage(), aGoodCadre('lin', { marks })], 'lin');
  expect(nodeOf(lines, 'guidance')).toMatchObject({
    after: 45,
    read: { count: 2, marks: [{ value: 'good' }, { value: 'fair' }] },
  });
});
