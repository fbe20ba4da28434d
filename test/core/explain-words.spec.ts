import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre, aFinding, aMark, aTally, aTeam, aVillage } from '../build/entities.js';
import { told } from '../build/told.js';

const en = { language: 'en' } as const;
const title = (zh: string, english: string) => ({ title: { zh, en: english } });
const days = { ...title('天数', 'Days'), unit: { zh: '天', en: 'days' } };

/** What both languages say of one node of a cadre. */
function ofNode(node: Draft, facts: Draft, cadre: Draft, rest: Draft = {}, others: Draft[] = []): [string, string] {
  const measure = aMeasure({ cadre: { facts, score: node }, ...rest });
  const { texts } = told(measure, [...others, aCadre('lin', cadre)], 'lin');
  const only = { part: 'node', id: node.id as string } as const;
  return [texts(only)[0]!, texts(only, en)[0]!];
}

const recorded = (value: number) => ({ facts: { x: value } });

const withSide = (missing: Draft[]) => ({
  kind: 'weighted',
  id: 'root',
  weights: 'ratio',
  of: [
    { weight: 3, missing, node: { kind: 'fact', id: 'side', fact: 'x', max: 10 } },
    { weight: 1, node: { kind: 'constant', id: 'other', points: 4, max: 10 } },
  ],
});

const stoodIn = (missing: Draft[], language = {}) => {
  const measure = aMeasure({ cadre: { facts: { x: days }, score: withSide(missing) } });
  return told(measure, [aCadre('lin'), aCadre('wang', recorded(8))], 'lin').texts({ id: 'side' }, language)[0];
};

const meetingOf = (valid?: number) => ({
  marks: [aMark('v', 'n', 80)],
  ...(valid === undefined ? {} : { tallies: [aTally('v', { q: { yes: valid } })] }),
});

describe('every kind of node has its words', () => {
  const x = { x: days };

  it('a constant and an account', () => {
    expect(ofNode({ kind: 'constant', id: 'n', points: 5 }, {}, {})).toEqual([
      'n〔1〕：定额，计 5 分；满分 5 分。',
      'N [1]: a fixed number; counts 5 points; of 5 points.',
    ]);
    expect(ofNode({ kind: 'account', id: 'n', start: 12 }, {}, {})).toEqual([
      'n〔1〕：起始 12 分，计 12 分；满分 12 分。',
      'N [1]: starts at 12 points; counts 12 points; of 12 points.',
    ]);
    expect(ofNode({ kind: 'constant', id: 'n', points: 'unspecified' }, {}, {})[0]).toBe('n〔1〕：定额，暂不能计分。');
  });

  it('a fact, points per unit, and bands', () => {
    expect(ofNode({ kind: 'fact', id: 'n', fact: 'x' }, x, recorded(3))).toEqual([
      'n〔1〕：天数 3 天，计 3 分。',
      'N [1]: Days: 3 days; counts 3 points.',
    ]);
    expect(
      ofNode(
        { kind: 'perUnit', id: 'n', fact: 'x', points: 2, per: 5, start: 10, whole: true, max: 10 },
        x,
        recorded(21),
      ),
    ).toEqual([
      'n〔1〕：天数 21 天，从 10 天起每 5 天 2 分，不足一个单位不计，计 4 分；满分 10 分。',
      'N [1]: Days: 21 days; 2 points for each 5 days from 10 days, whole units only; counts 4 points; of 10 points.',
    ]);
    const bands = {
      kind: 'bands',
      id: 'n',
      fact: 'x',
      bands: [
        { from: 3, to: 3, points: 1 },
        { above: 3, points: 2 },
        { below: 3, points: 'unspecified' },
      ],
    };
    expect(ofNode(bands, x, recorded(3))[0]).toBe('n〔1〕：天数 3 天，为 3 天，计 1 分；满分 2 分。');
    expect(ofNode(bands, x, recorded(3.01))[0]).toBe('n〔1〕：天数 3.01 天，高于 3 天，计 2 分；满分 2 分。');
    expect(ofNode(bands, x, recorded(2.99))).toEqual([
      'n〔1〕：天数 2.99 天，低于 3 天，暂不能计分。',
      'N [1]: Days: 2.99 days; below 3 days, no points yet.',
    ]);
  });

  it('points for each unit short of a figure', () => {
    const short = { kind: 'perUnit', id: 'n', fact: 'x', points: 2, per: 1, start: 10, side: 'below', max: 10 };
    expect(ofNode(short, x, recorded(7))).toEqual([
      'n〔1〕：天数 7 天，比 10 天每少 1 天 2 分，计 6 分；满分 10 分。',
      'N [1]: Days: 7 days; 2 points for each 1 day short of 10 days; counts 6 points; of 10 points.',
    ]);
  });

  it('a ballot over all valid ones, and marks of a meeting that had its quorum, had not, or was not counted', () => {
    const questions = { q: { options: ['yes', 'no'] } };
    const ballot = { kind: 'ballot', id: 'n', group: 'v', question: 'q', options: { yes: 100, no: 0 }, over: 'valid' };
    const tallies = [aTally('v', { q: { yes: 5, no: 3 } }, { valid: 10 })];
    expect(ofNode(ballot, {}, { tallies }, { raterGroups: { v: { questions } } })).toEqual([
      'n〔1〕：v有效票 10 张（yes 5、no 3），未作答的计 0 分，计 50 分；满分 100 分。',
      'N [1]: v: 10 valid ballots (yes 5, no 3), blanks count 0; counts 50 points; of 100 points.',
    ]);
    const marks = { kind: 'marks', id: 'n', group: 'v', item: 'n', needsQuorum: true, max: 100 };
    const raterGroups = { v: { questions, quorum: { number: 5 } } };
    expect(ofNode(marks, {}, meetingOf(5), { raterGroups })[0]).toBe('n〔1〕：v评分 80，计 80 分；满分 100 分。');
    expect(ofNode(marks, {}, meetingOf(4), { raterGroups })[0]).toBe('n〔1〕：v有效票 4 张，须 5 张，暂不能计分。');
    expect(ofNode(marks, {}, meetingOf(), { raterGroups })[0]).toBe('n〔1〕：v没有计票结果，暂不能计分。');
  });

  it('a scaled and a compared part', () => {
    const part = { kind: 'fact', id: 'part', fact: 'x', max: 10 };
    expect(ofNode({ kind: 'scaled', id: 'n', max: 5, of: part }, x, recorded(4))).toEqual([
      'n〔1〕：由“part”折算，计 2 分；满分 5 分。',
      'N [1]: carried over from “part”; counts 2 points; of 5 points.',
    ]);
    const relative = { kind: 'relative', id: 'n', max: 100, of: part, pool: { kind: 'all' }, to: 'best', smallest: 2 };
    const wang = [aCadre('wang', recorded(8))];
    expect(ofNode(relative, x, recorded(4), {}, wang)).toEqual([
      'n〔1〕：“part”与全县最高分相比，计 50 分；满分 100 分。',
      'N [1]: “part” compared with the best of everyone in the county; counts 50 points; of 100 points.',
    ]);
    expect(ofNode({ ...relative, to: 'mean' }, x, recorded(8), {}, wang)[0]).toBe(
      'n〔1〕：“part”与全县平均分相比，计 100 分；满分 100 分。',
    );
    expect(ofNode(relative, x, recorded(4))[0]).toBe('n〔1〕：有缺项，暂不能计分。');
  });

  it('a case that was taken, the remaining one, and none', () => {
    const when = { all: [{ fact: 'x', operator: 'greaterThan', value: 5 }] };
    const cases = {
      kind: 'cases',
      id: 'n',
      cases: [{ when, then: { kind: 'constant', id: 'many', points: 2 } }],
      otherwise: { kind: 'constant', id: 'few', points: 1 },
    };
    expect(ofNode(cases, x, recorded(6))).toEqual([
      'n〔1〕：天数高于 5 天（实为 6 天），按“many”计，计 2 分；满分 2 分。',
      'N [1]: Days above 5 days (found: 6 days), so by “many”; counts 2 points; of 2 points.',
    ]);
    expect(ofNode(cases, x, recorded(5))[0]).toBe('n〔1〕：按“few”计，计 1 分；满分 2 分。');
    expect(ofNode({ ...cases, otherwise: 'unspecified' }, x, recorded(5))).toEqual([
      'n〔1〕：办法没有规定这种情况，暂不能计分。',
      'N [1]: the measure does not say, no points yet.',
    ]);
    expect(ofNode(cases, x, {})[0]).toBe('n〔1〕：天数高于 5 天（缺），暂不能计分。');
  });

  it('a bonus stopped at the maximum, and a node that counts only sometimes', () => {
    const rules = [ruleOn(['x', 'greaterThan', 1], 'R1', { kind: 'bonus', node: 'n', points: 2, per: 'x' })];
    const measure = aMeasure({ cadre: { facts: x, score: { kind: 'account', id: 'n', start: 0, max: 5 }, rules } });
    const { texts } = told(measure, [aCadre('lin', recorded(3))], 'lin');
    expect(texts({ id: 'n' })).toEqual([
      'n〔1〕：起始 0 分，原 0 分；因“R1”〔1〕加 6 分（天数 3 天，每天 2 分）；封顶 5 分；计 5 分；满分 5 分。',
    ]);
    expect(texts({ id: 'n' }, en)).toEqual([
      'N [1]: starts at 0 points; 0 points before; “R1” [1] adds 6 points (Days: 3 days, 2 points each); not above 5 points; counts 5 points; of 5 points.',
    ]);
    const counts = {
      kind: 'constant',
      points: 1,
      setAsideAs: 'excluded',
      countsWhen: { not: { all: [{ fact: 'x', operator: 'lessThan', value: 5 }] } },
    };
    const sum = {
      kind: 'sum',
      id: 'sum',
      setAside: 'rescale',
      of: [
        { ...counts, id: 'n' },
        { kind: 'constant', id: 'other', points: 1 },
      ],
    };
    const aside = told(aMeasure({ cadre: { facts: x, score: sum } }), [aCadre('lin', recorded(3))], 'lin');
    expect(aside.texts({ id: 'n' })).toEqual(['n〔1〕：不计入，计入条件为：并非（天数低于 5 天（实为 3 天））。']);
    expect(aside.texts({ id: 'n' }, en)).toEqual([
      'N [1]: does not count, it counts when not (Days below 5 days (found: 3 days)).',
    ]);
  });

  it('what stands in for a missing side', () => {
    expect(stoodIn([{ kind: 'fixed', points: 6 }])).toBe('side〔1〕：缺，按规定计 6 分（占 3/4）。');
    expect(stoodIn([{ kind: 'imputePoolMean', pool: { kind: 'all' } }, { kind: 'hold' }])).toBe(
      'side〔1〕：缺，按规定取同类平均，不成则暂缓（占 3/4）。',
    );
    expect(stoodIn([{ kind: 'imputePoolMean', pool: { kind: 'all' } }, { kind: 'hold' }], en)).toBe(
      'Side [1]: missing; by the measure the mean of the pool stands in, failing that the grade waits (weight 3/4).',
    );
    expect(stoodIn([{ kind: 'hold' }])).toBe('side〔1〕：天数缺，暂不能计分（占 3/4）。');
  });
});

const behind = (text: string, mark: string) => text.slice(text.indexOf(mark) + mark.length);

const effectTold = (...effects: Draft[]) => {
  const measure = aMeasure({
    cadre: {
      facts: { x: days },
      score: { kind: 'account', id: 'n', start: 9, max: 10 },
      rules: [ruleOn(['x', 'equal', 1], 'R', ...effects)],
      grades: { order: fourGrades.order },
    },
  });
  const { texts } = told(measure, [aCadre('lin', { facts: { x: 1 } })], 'lin');
  return [
    behind(texts({ id: 'R', part: 'rule' })[0]!, '成立：'),
    behind(texts({ id: 'R', part: 'rule' }, en)[0]!, 'holds: '),
  ];
};

describe('every effect has its words', () => {
  it.each<[Draft, string, string]>([
    [{ kind: 'bonus', node: 'n', points: 1 }, '“n”加 1 分。', '1 point added to “n”.'],
    [{ kind: 'deduct', node: 'n', points: 1.5 }, '“n”扣 1.5 分。', '1.5 points taken from “n”.'],
    [{ kind: 'itemVeto', node: 'n' }, '“n”计 0 分。', '“n” counts 0 points.'],
    [{ kind: 'gradeCap', atMost: 'fair' }, '不得评为“good”。', 'may not be graded “good”.'],
    [{ kind: 'gradeCap', atMost: 'weak' }, '最高评“weak”。', '“weak” at most.'],
    [{ kind: 'gradeCap', atMost: 'poor' }, '评为“poor”。', 'graded “poor”.'],
    [{ kind: 'gradeLift', atLeast: 'fair' }, '等次提至“fair”。', 'raised to “fair”.'],
    [{ kind: 'veto' }, '总否决，评为“poor”。', 'veto, graded “poor”.'],
    [{ kind: 'ungrade', as: 'noGrade' }, '参加评估，不定等次。', 'takes part without a grade.'],
    [
      { kind: 'ungrade', as: 'notAssessed', by: { zh: '省里', en: 'the province' } },
      '不参加评估，由省里评定。',
      'not assessed, graded by the province.',
    ],
    [{ kind: 'hold', until: { zh: '结案', en: 'the end' } }, '暂缓，待结案后补定。', 'on hold until the end.'],
    [{ kind: 'refer', to: 'disciplineInspection' }, '移送纪检监察机关。', 'referred to discipline inspection.'],
    [{ kind: 'notify', whom: 'townshipCommittee' }, '告知乡镇党委。', 'the township Party committee is notified.'],
    [{ kind: 'recommend', what: 'rotate' }, '建议调换。', 'rotation is proposed.'],
    [
      {
        kind: 'recommend',
        what: 'verify',
        to: { zh: '考核组', en: 'the group' },
        within: { number: 5, unit: 'workingDays' },
      },
      '建议核实（考核组），期限 5 个工作日。',
      'a verification is proposed (the group) within 5 working days.',
    ],
  ])('%j', (effect, zh, english) => {
    expect(effectTold(effect)).toEqual([zh, english]);
  });

  it('several stand side by side, those that came to nothing are left out', () => {
    expect(
      effectTold(
        { kind: 'gradeCap', atMost: 'weak' },
        { kind: 'bonus', node: 'n', points: 0 },
        { kind: 'notify', whom: 'cadre' },
      )[0],
    ).toBe('最高评“weak”，告知本人。');
  });
});

const readPart = (text: string) => text.replace(/^.*?：|^.*?]: /, '').replace(/，计.*|; counts.*/, '');

const valueLine = (facts: Draft, fact: string, cadre: Draft, rest: Draft = {}, others: Draft[] = []) => {
  const { texts } = told(
    aMeasure({ cadre: { facts, score: { kind: 'fact', id: 'n', fact } }, ...rest }),
    [...others, aCadre('lin', cadre)],
    'lin',
  );
  return [readPart(texts({ id: 'n' })[0]!), readPart(texts({ id: 'n' }, en)[0]!)];
};

describe('every way a value is made has its words', () => {
  const parts = { a: { ...days, ...title('甲', 'A') }, b: { ...days, ...title('乙', 'B') } };
  const made = (from: Draft) => ({ ...parts, x: { ...days, from } });
  const ab = { facts: { a: 6, b: 4 } };

  it.each<[Draft, string, string]>([
    [{ kind: 'total', of: ['a', 'b'] }, '天数 10 天，即甲 6 天 ＋ 乙 4 天', 'Days: 10 days = A 6 days + B 4 days'],
    [
      { kind: 'difference', of: 'a', less: 'b' },
      '天数 2 天，即甲 6 天 － 乙 4 天',
      'Days: 2 days = A 6 days − B 4 days',
    ],
    [
      { kind: 'gap', of: 'b', from: 'a', measure: 'absolute' },
      '天数 2 天，比对乙 4 天、甲 6 天',
      'Days: 2 days, comparing B 4 days and A 6 days',
    ],
    [{ kind: 'least', of: ['a', 'b'] }, '天数 4 天', 'Days: 4 days'],
  ])('%j', (from, zh, english) => {
    expect(valueLine(made(from), 'x', ab)).toEqual([zh, english]);
  });

  it('days between two dates, and an earlier cycle', () => {
    const dates = {
      from: { type: 'date', ...title('到岗', 'Begun') },
      to: { type: 'date', ...title('截止', 'Ended') },
      x: { ...days, from: { kind: 'elapsed', from: 'from', to: 'to', ends: 'both' } },
    };
    expect(valueLine(dates, 'x', { facts: { from: '2026-04-02', to: '2026-06-30' } })).toEqual([
      '天数 90 天，到岗 2026-04-02，截止 2026-06-30',
      'Days: 90 days, Begun 2026-04-02, Ended 2026-06-30',
    ]);
    const earlier = { x: { ...days, from: { kind: 'earlier', cycle: 'previous', take: 'points' } } };
    expect(valueLine(earlier, 'x', { earlier: { previous: { cycle: '2025-H2', points: 88 } } })).toEqual([
      '天数 88 天，取自 2025-H2',
      'Days: 88 days, taken from 2025-H2',
    ]);
  });

  it('findings, members and parents', () => {
    const counted = { x: { ...days, from: { kind: 'sum', findings: ['late'] } } };
    const negativeList = { conduct: [{ code: 'late' }] };
    expect(
      valueLine(counted, 'x', { findings: [aFinding('late', { amount: 3, day: '2026-05-01' })] }, { negativeList }),
    ).toEqual(['天数 3 天：2026-05-01', 'Days: 3 days: 2026-05-01']);
    const parent = { x: { ...days, from: { kind: 'parent', of: 'village', fact: 'x', take: 'sum' } } };
    const villages = [aVillage('v1', { facts: { x: 1 } }), aVillage('v2', { facts: { x: 2 } })];
    expect(
      valueLine(parent, 'x', { links: { village: ['v1', 'v2'] } }, { village: { facts: { x: days } } }, villages),
    ).toEqual(['天数 3 天，取自village v1、village v2', 'Days: 3 days, taken from village v1, village v2']);
    const team = aMeasure({
      team: {
        facts: { x: { ...days, from: { kind: 'members', of: 'cadre', take: 'count' } } },
        score: { kind: 'fact', id: 'n', fact: 'x' },
      },
      cadre: {},
    });
    expect(told(team, [aTeam('t1'), aCadre('lin', { links: { team: 't1' } })], 't1').texts({ id: 'n' })).toEqual([
      'n〔1〕：天数 1 天，取自cadre，计 1 分。',
    ]);
  });

  it('votes, as a share of those who answered', () => {
    const share = {
      x: {
        ...title('满意度', 'Satisfaction'),
        from: { kind: 'voteShare', group: 'v', question: 'q', options: ['yes'], over: 'valid' },
      },
    };
    const raterGroups = { v: { questions: { q: { options: ['yes', 'no'] } } } };
    expect(valueLine(share, 'x', { tallies: [aTally('v', { q: { yes: 2, no: 1 } })] }, { raterGroups })).toEqual([
      '满意度 66.67…%（2/3）',
      'Satisfaction: 66.67…% (2/3)',
    ]);
  });
});

describe('conditions within conditions', () => {
  const facts = {
    group: { ...title('类别', 'Class'), choices: ['a', 'b'] },
    tags: { ...title('标签', 'Tags'), type: 'list', choices: ['old', 'new'] },
    x: days,
    y: { ...days, ...title('平均天数', 'Mean days') },
  };
  const text = (when: Draft, own: Draft, language = {}) => {
    const measure = aMeasure({
      cadre: { facts, rules: [{ kind: 'rule', id: 'R', when, effects: [{ kind: 'notify', whom: 'cadre' }] }] },
    });
    return told(measure, [aCadre('lin', { facts: own })], 'lin').texts({ part: 'rule' }, language)[0];
  };
  const own = { group: 'a', tags: ['old'], x: 3, y: 4 };

  it('stand in brackets, each comparison with its outcome', () => {
    const when = {
      any: [
        {
          all: [
            { fact: 'group', operator: 'in', value: ['a', 'b'] },
            { fact: 'tags', operator: 'contains', value: 'new' },
          ],
        },
        { not: { all: [{ fact: 'x', operator: 'greaterThanInclusive', value: { fact: 'y' } }] } },
      ],
    };
    expect(text(when, own)).toBe(
      'R〔1〕：（类别属于“a”“b”（实为“a”，符合），且标签包含“new”（实为“old”，不符合）），或并非（天数不低于平均天数（4 天）（实为 3 天，不符合）），成立：告知本人。',
    );
    expect(text(when, own, en)).toBe(
      'R [1]: (Class is one of “a”, “b” (found: “a”, met) and Tags contains “new” (found: “old”, not met)) or not (Days not below Mean days (4 days) (found: 3 days, not met)); holds: the cadre is notified.',
    );
    expect(text(when, { ...own, y: undefined, tags: [] })).toBe(
      'R〔1〕：（类别属于“a”“b”（实为“a”，符合），且标签包含“new”（实为无，不符合）），或并非（天数不低于平均天数（缺）（实为 3 天，待定）），缺“平均天数”，暂不能判定。',
    );
  });

  it('on one fact read as one', () => {
    const between = {
      all: [
        { fact: 'x', operator: 'greaterThan', value: 2 },
        { fact: 'x', operator: 'lessThanInclusive', value: 3 },
      ],
    };
    expect(text(between, own)).toBe('R〔1〕：天数高于 2 天、不高于 3 天（实为 3 天），成立：告知本人。');
    expect(
      text(
        {
          all: [
            { fact: 'x', operator: 'greaterThanInclusive', value: 3 },
            { fact: 'x', operator: 'lessThanInclusive', value: 3 },
          ],
        },
        own,
      ),
    ).toBe('R〔1〕：天数为 3 天（实为 3 天），成立：告知本人。');
  });
});

const word = (zh: string, english: string) => ({ zh, en: english });

const openMeasure = (effects: Draft[]) =>
  aMeasure({
    cadre: {
      facts: { x: days },
      rules: [ruleOn(['x', 'equal', 1], 'R', ...effects)],
      grades: { order: fourGrades.order },
    },
  });

const whyOpen = (language: { language?: 'zh' | 'en' }, ...effects: Draft[]) =>
  told(openMeasure(effects), [aCadre('lin', { facts: { x: 1 } })], 'lin').why(language);

describe('the words of a grade', () => {
  it('are those of the cadre’s own status, where the measure has several', () => {
    const measure = aMeasure({
      cadre: {
        facts: { status: { choices: ['civil', 'staff'] } },
        score: { kind: 'constant', id: 'n', points: 95, round: { places: 0, mode: 'halfUp' } },
        grades: { ...fourGrades, wordsBy: { fact: 'status', words: { staff: { good: word('合格', 'qualified') } } } },
      },
    });
    const why = (status: string) => told(measure, [aCadre('lin', { facts: { status } })], 'lin').why();
    expect(why('staff')).toBe('评为“合格”〔1〕：总分 95 分，高出“合格”线（90 分）5 分。');
    expect(why('civil')).toBe('评为“good”〔1〕：总分 95 分，高出“good”线（90 分）5 分。');
  });

  it('say who graded, what is left open, and between which grades', () => {
    expect(whyOpen({}, { kind: 'gradeCap', atMost: 'weak' })).toBe(
      '办法未定等次：办法没有规定如何定等〔1〕，因“R”〔1〕（天数 1 天），最高评“weak”，最高“weak”，最低“poor”，请研究确定。',
    );
    expect(whyOpen({}, { kind: 'gradeCap', atMost: 'weak' }, { kind: 'gradeLift', atLeast: 'weak' })).toBe(
      '评为“weak”〔1〕：因“R”〔1〕（天数 1 天），评为“weak”。',
    );
    expect(whyOpen(en, { kind: 'ungrade', as: 'gradedLater', by: { zh: '市里', en: 'the city' } })).toBe(
      'No grade for now, graded later: “R” [1] (Days: 1 day), graded by the city.',
    );
  });

  it('say when the measure does not determine the seats', () => {
    const quota = { id: 'Q', grade: 'good', share: 0.3, round: 'unspecified', pushedOutTo: 'fair' };
    const measure = aMeasure({
      cadre: {
        score: { kind: 'constant', id: 'n', points: 95, round: { places: 0, mode: 'halfUp' } },
        grades: fourGrades,
        quotas: [quota],
      },
    });
    expect(told(measure, [aCadre('lin')], 'lin').why()).toBe(
      '办法未定等次：总分 95 分，办法没有规定“Q”〔1〕如何取整或取自何数，最高“good”，最低“fair”，请研究确定。',
    );
  });
});

const chasedBy = (score: Draft, facts: Draft, cadre: Draft, others: Draft[] = []) =>
  told(aMeasure({ cadre: { facts, score, grades: fourGrades } }), [...others, aCadre('lin', cadre)], 'lin').texts({
    part: 'chase',
  });

describe('what else may be chased', () => {
  it('is what the measure leaves open, a part set aside that it does not scale, a pool too small, a tie', () => {
    expect(chasedBy({ kind: 'constant', id: 'n', points: 'unspecified' }, {}, {})).toEqual([
      '缺：办法没有规定“n”这种情况如何计分；请研究确定。',
    ]);
    const sometimes = {
      kind: 'constant',
      id: 'n',
      points: 1,
      setAsideAs: 'excluded',
      countsWhen: { all: [{ fact: 'x', operator: 'equal', value: 1 }] },
    };
    expect(
      chasedBy(
        { kind: 'sum', id: 'root', of: [sometimes, { kind: 'constant', id: 'm', points: 1 }] },
        { x: days },
        { facts: { x: 0 } },
      ),
    ).toEqual(['缺：“n”不计入，而办法没有规定如何折算；请研究确定。']);
    const part = { kind: 'fact', id: 'part', fact: 'x', max: 10 };
    expect(
      chasedBy(
        { kind: 'relative', id: 'n', max: 10, of: part, pool: { kind: 'all' }, to: 'best', smallest: 2 },
        { x: days },
        { facts: { x: 1 } },
      ),
    ).toEqual(['缺：“n”可比人数不足，不能比较；请研究确定。']);
    const ranked = { kind: 'rank', id: 'n', fact: 'x', pool: { kind: 'all' }, first: 10, step: 1, ties: 'refuse' };
    expect(chasedBy(ranked, { x: days }, { facts: { x: 1 } }, [aCadre('wang', { facts: { x: 1 } })])).toEqual([
      '缺：“n”出现并列，办法不允许并列；请研究确定。',
    ]);
    const marks = { kind: 'marks', id: 'n', group: 'peers', item: 'work' };
    const entered = told(
      aMeasure({ cadre: { score: marks, grades: fourGrades }, raterGroups: { peers: {} } }),
      [aCadre('lin', { marks: [aMark('peers', 'work', 'x')] })],
      'lin',
    );
    expect(entered.texts({ part: 'chase' })).toEqual(['缺：peers对“n”的评分为 "x"，不合要求〔1〕；请退回修改。']);
  });
});
