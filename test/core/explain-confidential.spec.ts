import type { Role } from '../../api/contract/account.js';
import { explain, type Telling } from '../../api/core/explain.js';
import { linesFor } from '../../api/core/explain/veil.js';
import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre, aFinding, aTally, anExemption, anExemptionPolicy } from '../build/entities.js';
import { aGoodCadre, aGrowingVillage, smallMeasure } from '../build/small-measure.js';
import { told } from '../build/told.js';

const others: Role[] = ['cadre', 'countyOrganisation', 'townshipCommittee', 'dispatchingUnit', 'province', 'clerk'];
const named: Role[] = ['caseHandler', 'disciplineInspector'];
const languages = ['zh', 'en'] as const;

const investigated = (isInvestigated: unknown) =>
  told(smallMeasure, [aGrowingVillage(), aGoodCadre('lin', { facts: { isInvestigated } })], 'lin');

describe('a cadre under investigation', () => {
  const held = investigated(true);

  it.each(others)('is for the %s without a grade, and the reason is not told', (viewer) => {
    expect(held.why({ viewer })).toBe('暂不定等次。');
    expect(held.why({ viewer, language: 'en' })).toBe('Grade deferred.');
    for (const language of languages)
      expect(held.texts({}, { viewer, language }).join()).not.toMatch(/受调查|investigation|isInvestigated/i);
  });

  it.each(named)('is for the %s not graded for that reason', (viewer) => {
    expect(held.why({ viewer })).toBe('暂不定等次，以后补定：“受调查未结案”〔13〕（受调查）。');
    expect(held.texts({ id: 'R7' }, { viewer })).toEqual([
      '受调查未结案〔13〕：受调查为“是”（实为“是”），成立：暂不定等次，以后补定，报县级组织部门。',
      '报县级组织部门：依据“受调查未结案〔13〕”。',
    ]);
  });

  it('reads no distance to any line, no action, and nothing that others do not read', () => {
    expect(held.texts({ part: 'grade' }, { viewer: 'cadre' })).toHaveLength(1);
    expect(held.texts({ part: 'recommendation' }, { viewer: 'cadre' })).toEqual([
      '一般的约谈〔15〕：拟定等次属于“一般”“较差”（缺），缺“拟定等次”，暂不能判定。',
    ]);
  });
});

const order = (isInvestigated: unknown) => {
  const { lines } = investigated(isInvestigated);
  return explain(lines, { language: 'zh', viewer: 'cadre' }).flatMap(({ part, id }) => (part === 'rule' ? [id] : []));
};

describe('the line of a confidential rule', () => {
  const graded = investigated(false);

  it('is the same whether it held, did not hold, or is unknown', () => {
    const lines = [true, false, undefined, 'perhaps'].map((one) =>
      investigated(one).texts({ id: 'R7' }, { viewer: 'cadre' }),
    );
    expect(new Set(lines.map((texts) => texts.join())).size).toBe(1);
    expect(lines[0]).toEqual(['暂不定等次〔13〕：适用情况限承办人、纪检可见。']);
  });

  it('stands in the same place among as many lines, so that neither order nor number tells anything', () => {
    expect(order(true)).toEqual(order(false));
    expect(graded.why({ viewer: 'cadre' })).toMatch(/^评为“好”/);
  });
});

/** Somebody whose votes and days are missing as well. */
const both = (isInvestigated: unknown) =>
  told(
    smallMeasure,
    [aGrowingVillage(), aGoodCadre('lin', { tallies: [], facts: { isInvestigated, daysOnPost: undefined } })],
    'lin',
  );

describe('a missing answer to a confidential question', () => {
  it('reads for others exactly as if the rule had held', () => {
    const held = investigated(true);
    for (const answer of [undefined, 'perhaps'])
      for (const viewer of others)
        for (const language of languages) {
          const unknown = investigated(answer);
          expect(unknown.assessment.state).toBe('missing');
          expect(unknown.texts({}, { viewer, language })).toEqual(held.texts({}, { viewer, language }));
          expect(unknown.why({ viewer, language })).toBe(held.why({ viewer, language }));
        }
  });

  it('is chased with those who may see it', () => {
    expect(investigated(undefined).why({ viewer: 'disciplineInspector' })).toBe('暂不能定，缺：“受调查”未录入。');
    expect(investigated('perhaps').texts({ part: 'chase' }, { viewer: 'caseHandler' })).toEqual([
      '缺：“受调查”为 "perhaps"，不合要求；请核对更正。',
    ]);
  });

  it('is left out of the list, and out of its number, where something else is missing too', () => {
    expect(both(undefined).texts({}, { viewer: 'cadre' })).toEqual(both(false).texts({}, { viewer: 'cadre' }));
    expect(both(undefined).texts({ part: 'chase' }, { viewer: 'cadre' })).toHaveLength(2);
    expect(both(undefined).texts({ part: 'chase' }, { viewer: 'disciplineInspector' })).toHaveLength(3);
  });

  it('is not given away by a mistyped name either', () => {
    const mistyped = aGoodCadre('lin', { facts: { isInvestigated: undefined, isInvestigted: true } });
    const { texts, why } = told(smallMeasure, [aGrowingVillage(), mistyped], 'lin');
    expect(why({ viewer: 'cadre' })).toBe('暂不定等次。');
    expect(texts({}, { viewer: 'cadre' }).join()).not.toContain('nvestig');
    expect(texts({ part: 'chase' }, { viewer: 'caseHandler' }).join()).toContain('isInvestigted');
  });
});

/** A confidential rule over these facts, which deny or grant a grade in different ways. */
const confidential = (when: Draft, effects: Draft[], more: Draft = {}) =>
  aMeasure({
    cadre: {
      facts: {
        isAsked: { type: 'boolean', missing: 'false' },
        isCharged: { type: 'boolean', missing: 'false' },
        cases: { from: { kind: 'count', findings: ['case'] } },
        share: { from: { kind: 'voteShare', group: 'peers', question: 'trust', options: ['yes'], over: 'valid' } },
        ...(more.facts as Draft),
      },
      score: { kind: 'account', id: 'root', start: 95, max: 100, round: { places: 0, mode: 'halfUp' } },
      rules: [
        {
          kind: 'rule',
          id: 'R1',
          visibleTo: ['disciplineInspector'],
          shownAs: { zh: '另行研究', en: 'To be decided' },
          when,
          effects,
        },
      ],
      grades: fourGrades,
    },
    raterGroups: { peers: { questions: { trust: { options: ['yes', 'no'] } } } },
    negativeList: { conduct: [{ code: 'case' }] },
    exemptions: anExemptionPolicy({ strikes: ['case'] }),
  });

describe('a confidential rule over several facts', () => {
  const any = {
    any: [
      { fact: 'isAsked', operator: 'equal', value: true },
      { fact: 'isCharged', operator: 'equal', value: true },
      { fact: 'cases', operator: 'greaterThan', value: 0 },
      { fact: 'share', operator: 'lessThan', value: 0.5 },
    ],
  };
  const measure = confidential(any, [{ kind: 'ungrade', as: 'notAssessed', by: { zh: '上级', en: 'a higher level' } }]);
  const distrusted = aTally('peers', { trust: { yes: 1, no: 9 } });
  const trusted = aTally('peers', { trust: { yes: 9, no: 1 } });
  const ways: [string, Draft][] = [
    ['he is asked', { facts: { isAsked: true }, tallies: [trusted] }],
    ['he is charged', { facts: { isCharged: true }, tallies: [trusted] }],
    ['both', { facts: { isAsked: true, isCharged: true }, tallies: [trusted] }],
    ['of a case', { findings: [aFinding('case')], tallies: [trusted] }],
    ['of two cases', { findings: [aFinding('case'), aFinding('case')], tallies: [trusted] }],
    ['of distrust', { tallies: [distrusted] }],
    ['nobody counted the votes', { tallies: [] }],
    ['a fact is none', { facts: { isAsked: 'yes' }, tallies: [trusted] }],
    [
      'one case was struck and he is asked',
      {
        facts: { isAsked: true },
        findings: [aFinding('case', { id: 'f1' })],
        exemptions: [anExemption({ strikes: ['f1'] })],
        tallies: [trusted],
      },
    ],
  ];
  const all = (way: Draft, telling: Partial<Telling>) => told(measure, [aCadre('lin', way)], 'lin').texts({}, telling);

  it.each(ways)('reads the same for the cadre because %s', (_, way) => {
    for (const language of languages)
      expect(all(way, { viewer: 'cadre', language })).toEqual(all(ways[0]![1], { viewer: 'cadre', language }));
    expect(all(way, { viewer: 'cadre' })).toEqual([
      '另行研究。',
      'root〔1〕：起始 95 分，计 95 分；满分 100 分。',
      '另行研究〔1〕：适用情况限纪检可见。',
    ]);
  });

  it.each(ways)('gives nothing away in the lines as data because %s', (_, way) => {
    const { lines } = told(measure, [aCadre('lin', way)], 'lin');
    const { rules, grade, chase, exemptions } = linesFor(lines, 'cadre');
    // Nobody else's grade names who may see why: that alone would say what it is about.
    expect(Object.keys(grade)).not.toEqual(expect.arrayContaining(['visibleTo']));
    expect(Object.keys(grade)).not.toEqual(expect.arrayContaining(['clause']));
    expect({ rules, grade, chase, exemptions }).toEqual({
      rules: [expect.objectContaining({ id: 'R1', outcome: 'withheld', leaves: [], effects: [] })],
      grade: expect.objectContaining({
        state: 'withheld',
        shownAs: { zh: '另行研究', en: 'To be decided' },
        points: null,
        grade: null,
        narrowedBy: [],
        edges: [],
        holds: [],
      }),
      chase: [],
      exemptions: [],
    });
  });
});

describe('other things a confidential rule may do', () => {
  const asked = { all: [{ fact: 'isAsked', operator: 'equal', value: true }] };
  const texts = (effects: Draft[], viewer: Role, isAsked: unknown = true) =>
    told(confidential(asked, effects), [aCadre('lin', { facts: { isAsked } })], 'lin').texts({}, { viewer });

  it('a cap shows as the word and nothing else', () => {
    expect(texts([{ kind: 'gradeCap', atMost: 'weak' }], 'cadre')[0]).toBe(
      '评为“weak”〔1〕：总分 95 分，按分数可评“good”，“另行研究”（原因限纪检可见）。',
    );
    expect(texts([{ kind: 'gradeCap', atMost: 'weak' }], 'disciplineInspector')[0]).toBe(
      '评为“weak”〔1〕：总分 95 分，按分数可评“good”，因“R1”〔1〕（isAsked），最高评“weak”。',
    );
  });

  it('a hold shows as the word, and as the same when the answer is missing', () => {
    const hold = [{ kind: 'hold', until: { zh: '结案', en: 'the case is closed' } }];
    expect(texts(hold, 'cadre')[0]).toBe('另行研究。');
    expect(texts(hold, 'cadre', 'perhaps')).toEqual(texts(hold, 'cadre'));
    expect(texts(hold, 'disciplineInspector')[0]).toBe('暂缓：“R1”〔1〕（isAsked），待结案后补定。');
  });

  it('a deduction shows at the node as the word, between the points before and after', () => {
    const node = texts([{ kind: 'deduct', node: 'root', points: 3 }], 'cadre')[2];
    expect(node).toBe('root〔1〕：起始 95 分，原 95 分；另行研究；计 92 分；满分 100 分。');
    expect(texts([{ kind: 'deduct', node: 'root', points: 3 }], 'disciplineInspector')[2]).toBe(
      'root〔1〕：起始 95 分，原 95 分；因“R1”〔1〕扣 3 分；计 92 分；满分 100 分。',
    );
  });

  it('a referral is listed only for those who may see the rule', () => {
    const refer = [{ kind: 'refer', to: 'accountability' }];
    expect(texts(refer, 'cadre').join()).not.toContain('移送');
    expect(texts(refer, 'cadre')).toEqual(texts(refer, 'cadre', false));
    expect(texts(refer, 'disciplineInspector').at(-1)).toBe('移送问责：依据“R1〔1〕”。');
  });
});

describe('a confidential value in a rule that is not', () => {
  const measure = aMeasure({
    cadre: {
      facts: {
        secret: { visibleTo: ['disciplineInspector'] },
        open: {},
        sum: { from: { kind: 'total', of: ['secret', 'open'] } },
      },
      rules: [ruleOn(['sum', 'greaterThan', 3], 'R1', { kind: 'notify', whom: 'cadre' })],
    },
  });
  const line = (viewer: Role) =>
    told(measure, [aCadre('lin', { facts: { secret: 3, open: 4 } })], 'lin').texts(
      { id: 'R1', part: 'rule' },
      { viewer },
    );

  it('is withheld with everything made of it', () => {
    expect(line('cadre')).toEqual(['R1〔1〕：sum高于 3（限纪检可见），成立：告知本人。']);
    expect(line('disciplineInspector')).toEqual([
      'R1〔1〕：sum高于 3（实为 7，即secret 3 ＋ open 4），成立：告知本人。',
    ]);
  });
});
