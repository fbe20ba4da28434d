import { BaseLayer } from '../../api/contract/base-layer.js';
import type { z } from 'zod';
import type { FactSource } from '../../api/contract/fact.js';
import { aChoice, aNumber } from '../build/a-fact.js';
import { aConstant, aFactNode, aSum, aWeighted, someMarks } from '../build/a-node.js';
import { aLadder, aRule, aRuleSet, called, inWords, someGrades } from '../build/a-rule-set.js';
import { struck } from '../build/linted.js';

type Source = z.input<typeof FactSource>;

const determination = (changeAtMost: number, vetoMayRise = false) => ({
  clause: 'c1',
  by: inWords('meeting'),
  changeAtMost,
  vetoMayRise,
  record: ['reason' as const],
});
const SHARE: Source = { kind: 'voteShare', group: 'g', question: 'q', options: ['yes'], over: 'valid' };
const GRADES = someGrades(
  ['good', 'fair', 'poor'],
  [
    { from: 90, grade: 'good' },
    { from: 60, below: 90, grade: 'fair' },
    { below: 60, grade: 'poor' },
  ],
);
const below = (fact: string, value: number) => ({ fact, operator: 'lessThan' as const, value });
const CAP = { effects: [{ kind: 'gradeCap' as const, atMost: 'fair' }] };
const VETO = { effects: [{ kind: 'veto' as const }] };

const quota = (pushedOutTo: string) => ({
  ...called('Q1'),
  grade: 'good',
  strata: { kind: 'all' as const },
  base: 'tookPart' as const,
  share: 0.3,
  round: 'floor' as const,
  ties: { then: 'allOut' as const },
  pushedOutTo,
});

const notice = (shows: ('name' | 'points' | 'rank')[]) => ({
  notice: {
    clause: 'c1',
    grades: ['good'],
    shows,
    where: [inWords('hall')],
    atLeast: { days: 5, unit: 'workingDays' as const },
  },
});

const withQuota = (share: number, more: Parameters<typeof aRuleSet>[0] = {}) => ({
  cadre: {
    grades: someGrades(['good', 'fair']),
    quotas: [
      {
        ...called('Q1'),
        grade: 'good',
        strata: { kind: 'all' as const },
        base: 'tookPart' as const,
        share,
        round: 'floor' as const,
        ties: { then: 'allOut' as const },
        pushedOutTo: 'fair',
      },
    ],
  },
  ...more,
});

const part = (id: string, max: number, about: 'satisfaction' | 'outcome') => someMarks(id, { about, max });

const summed = (votes: number) => ({
  cadre: {
    score: aSum('total', [part('voted', votes, 'satisfaction'), part('worked', 30, 'outcome')]),
    grades: GRADES,
  },
});

describe('a grade fixed by votes', () => {
  const facts = { vote: aNumber({ from: SHARE }), work: aNumber() };

  it('warns where a cap reads a vote share alone and nobody may decide otherwise', () => {
    const rules = [aRule('R1', { all: [below('vote', 0.6)] }, CAP)];
    expect(struck({ cadre: { facts, rules } })).toEqual(['open votesAlone cadre.R1']);
    expect(struck({ cadre: { facts, rules }, determination: determination(0) })).toEqual(['open votesAlone cadre.R1']);
    expect(struck({ cadre: { facts, rules }, determination: determination(1) })).toEqual([]);
  });

  it('warns for a veto by votes even where people determine, unless they may raise a vetoed grade', () => {
    const rules = [aRule('R1', { all: [below('vote', 0.6)] }, VETO)];
    expect(struck({ cadre: { facts, rules }, determination: determination(1) })).toEqual(['open votesAlone cadre.R1']);
    expect(struck({ cadre: { facts, rules }, determination: determination(1, true) })).toEqual([]);
  });

  it('passes where the rule also reads something people established, or only recommends', () => {
    const both = aRule('R1', { all: [below('vote', 0.6), below('work', 60)] }, CAP);
    const advice = aRule('R2', { all: [below('vote', 0.5)] }, { effects: [{ kind: 'recommend', what: 'recall' }] });
    expect(struck({ cadre: { facts, rules: [both, advice] } })).toEqual([]);
  });

  it('is seen through a ladder, through points of a node and through another entity', () => {
    const village = {
      facts: { vote: aNumber({ from: SHARE }), asPoints: aNumber({ from: { kind: 'points', node: 'voted' } }) },
      figures: [aFactNode('voted', { fact: 'vote' })],
    };
    const cadre = {
      facts: { ours: aNumber({ from: { kind: 'parent', of: 'village', fact: 'asPoints', take: 'mean' } }) },
      rules: [aLadder('L', 'ours', [{ below: 60, ...CAP }])],
    };
    expect(struck({ village, cadre })).toEqual(['open votesAlone cadre.L1']);
  });

  it('is seen in a recorded satisfaction rate by what it is about, else by its title as a hint (M16)', () => {
    const rules = [aRule('R1', { all: [below('rate', 60)] }, VETO)];
    const asked = { rate: aNumber({ title: inWords('居民满意度') }) };
    expect(struck({ cadre: { facts: asked, rules } })).toEqual(['open? votesAlone cadre.R1']);
    const named = { rate: aNumber({ title: inWords('居民满意度'), about: 'satisfaction' }) };
    expect(struck({ cadre: { facts: named, rules } })).toEqual(['open votesAlone cadre.R1']);
    const other = { rate: aNumber({ title: inWords('居民满意度'), about: 'outcome' }) };
    expect(struck({ cadre: { facts: other, rules } })).toEqual([]);
  });

  it('warns where votes are all of the points, or half of them even where people determine; not at 49 per cent', () => {
    const voted = someMarks('voted', { about: 'satisfaction', max: 100 });
    const worked = someMarks('worked', { max: 100 });
    const alone = { score: aSum('total', [voted]), grades: GRADES };
    expect(struck({ cadre: alone })).toEqual(['open votesAlone cadre.total']);
    const mixed = (weight: number) => ({
      cadre: {
        score: aWeighted('total', [
          [weight, voted],
          [100 - weight, worked],
        ]),
        grades: GRADES,
      },
      determination: determination(1),
    });
    expect(struck(mixed(50))).toEqual(['open votesAlone cadre.total']);
    expect(struck(mixed(49))).toEqual([]);
  });

  it('weighs the parts of a sum by their maximum', () => {
    expect(struck(summed(30))).toEqual(['open votesAlone cadre.total']);
    expect(struck(summed(29))).toEqual([]);
  });
});

describe('the last place', () => {
  const place: Source = { kind: 'rank', of: 'work', pool: { kind: 'all' }, first: 'lowest', ties: 'shareBetter' };
  const facts = {
    work: aNumber(),
    place: aNumber({ from: place }),
    status: aChoice(['head', 'member']),
  };
  const last = { fact: 'place', operator: 'equal' as const, value: 1 };
  const isHead = { fact: 'status', operator: 'equal' as const, value: 'head' };

  it('may not cost a grade or the post regardless of level', () => {
    const recall = { effects: [{ kind: 'recommend' as const, what: 'recall' as const }] };
    expect(struck({ cadre: { facts, rules: [aRule('R1', { all: [last] }, CAP)] } })).toEqual([
      'open lastPlace cadre.R1',
    ]);
    expect(struck({ cadre: { facts, rules: [aRule('R1', { all: [last] }, recall)] } })).toEqual([
      'open lastPlace cadre.R1',
    ]);
  });

  it('passes beside an absolute line; who somebody is, is none, and with "any" the line does not help', () => {
    const line = aRule('R1', { all: [last, below('work', 60)] }, CAP);
    const head = aRule('R2', { all: [last, isHead] }, CAP);
    const either = aRule('R3', { any: [last, below('work', 60)] }, CAP);
    expect(struck({ cadre: { facts, rules: [line, head, either] } })).toEqual([
      'open lastPlace cadre.R2',
      'open lastPlace cadre.R3',
    ]);
  });

  it('may be praised, told and kept', () => {
    const effects = [
      { kind: 'recommend' as const, what: 'commend' as const },
      { kind: 'notify' as const, whom: 'cadre' as const },
    ];
    expect(struck({ cadre: { facts, rules: [aRule('R1', { all: [last] }, { effects })] } })).toEqual([]);
  });

  it('may not get the worst grade from a quota by place', () => {
    const cadre = { score: aSum('total', [aConstant('work', 1)]), grades: GRADES };
    expect(struck({ cadre: { ...cadre, quotas: [quota('poor')] } })).toEqual(['open lastPlace cadre.Q1']);
    expect(struck({ cadre: { ...cadre, quotas: [quota('fair')] } })).toEqual([]);
  });
});

describe('further structure', () => {
  it('a special assessment, or an entity scored by one item, wants its place in the yearly plan', () => {
    expect(struck({ assessment: 'special' })).toEqual(['open extraAssessment assessment']);
    expect(struck({ township: { score: aConstant('visits', 5) } })).toEqual(['open extraAssessment township.visits']);
  });

  it('a notice with points or places is a ranking shown to all', () => {
    expect(struck(notice(['name', 'points', 'rank']))).toEqual([
      'open clockIn notice.points',
      'open clockIn notice.rank',
    ]);
    expect(struck(notice(['name']))).toEqual([]);
  });

  it('a quota above the national ceiling is answered by a signed waiver alone', () => {
    const base = BaseLayer.parse({
      code: 'base',
      title: inWords('base'),
      effectiveFrom: '2026-01-01',
      basis: {},
      ceilings: [{ id: 'top', title: inWords('top'), clause: 'c1', assessment: 'halfYear', of: 'cadre', share: 0.2 }],
    });
    expect(struck(withQuota(0.2), base)).toEqual([]);
    expect(struck(withQuota(0.21), base)).toEqual(['open aboveCeiling cadre.Q1']);
    const answer = {
      rule: 'aboveCeiling' as const,
      of: 'cadre.Q1',
      reason: inWords('so'),
      by: 'somebody',
      on: '2026-01-02',
    };
    expect(struck(withQuota(0.21, { lintAnswers: [answer] }), base)).toEqual(['open aboveCeiling cadre.Q1']);
    const waiver = { ceiling: 'top', reason: inWords('consent'), signedBy: 'province', signedOn: '2026-01-02' };
    expect(struck(withQuota(0.21, { waivers: [waiver] }), base)).toEqual(['answered aboveCeiling cadre.Q1']);
  });
});
