import { readFileSync } from 'node:fs';
import { RuleSet } from '../../api/contract/rule-set.js';
import { countBallots } from '../../api/core/count-ballots.js';
import { aBox, all, aRaterGroup, aSheetGroup, times } from '../build/a-box.js';

const clause = 'c';
const one = (box: ReturnType<typeof aBox>, group = aRaterGroup()) => countBallots(box, group).counted[0]!;

describe('answers', () => {
  it('are counted option by option; blanks are what is left of the valid ones', () => {
    const { tally } = one(
      aBox([...times(8, all('yes')), ...times(4, { ...all('mostly'), d: 'dontKnow' }), ...times(1, {})]),
    );
    expect(tally).toMatchObject({ cast: 13, valid: 13 });
    expect(tally.questions['a']).toEqual({ yes: 8, mostly: 4, no: 0, dontKnow: 0 });
    expect(tally.questions['d']).toEqual({ yes: 8, mostly: 0, no: 0, dontKnow: 4 });
    expect(tally.invalid).toBeUndefined();
  });

  it('that the ballot does not offer make it invalid for that person only', () => {
    const box = aBox([{ answers: { lin: { ...all('yes'), a: 'superb' }, mu: all('yes') } }]);
    const { counted, refused } = countBallots(box, aRaterGroup());
    expect(counted.map(({ tally }) => [tally.valid, tally.invalid])).toEqual([
      [0, { unknownAnswer: 1 }],
      [1, undefined],
    ]);
    expect(refused).toEqual([{ ballot: 1, cadre: 'lin', reasons: ['unknownAnswer'] }]);
  });

  it('points where options are asked, and options where points are, are not answers either', () => {
    const box = aBox([{ answers: { lin: { a: 90 } } }, { answers: { lin: { total: 'yes' } } }]);
    expect(one(box).tally.invalid).toEqual({ unknownAnswer: 2 });
  });

  it('more ballots than came back cannot be', () => {
    expect(() => countBallots(aBox(times(3, all('yes')), { returned: 2 }), aRaterGroup())).toThrow(
      '3 ballots were entered and 2 came back',
    );
  });
});

const naming = (many: number, page: object) => ({
  answers: Object.fromEntries(Array.from({ length: many }, (_, i) => [`c${i}`, page])),
});

describe('the default regulation (C.ballots, 1.3)', () => {
  const ruleSet = RuleSet.parse(JSON.parse(readFileSync('rules/half-year/2026-01-01.json', 'utf8')));
  const villagers = ruleSet.raterGroups['villagers']!;
  const [yes, skip] = [
    { canBeFound: 'satisfied', isUseful: 'satisfied', helpsIncome: 'satisfied', isFair: 'satisfied' },
    { canBeFound: 'satisfied', isUseful: 'satisfied' },
  ];
  const strata = { ordinary: 11, formerPoor: 2, monitored: 2 };
  const outside = { roll: 15, issued: 15, returned: 15, strata };

  it('one question left out is still valid, two make the ballot invalid for that person', () => {
    const box = aBox([
      { answers: { lin: { ...skip, helpsIncome: 'satisfied' } } },
      { answers: { lin: skip, mu: yes } },
    ]);
    const { counted } = countBallots(box, villagers);
    expect(counted[0]!.tally).toMatchObject({ valid: 1, invalid: { unansweredAtMost: 1 } });
    expect(counted[1]!.tally).toMatchObject({ valid: 1 });
  });

  it('a ballot that assesses four cadres is valid, one that assesses five is invalid for all five', () => {
    const { counted, refused } = countBallots(aBox([naming(4, yes), naming(5, yes)]), villagers);
    expect(counted.map(({ tally }) => [tally.cast, tally.valid])).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
      [2, 1],
      [1, 0],
    ]);
    expect(refused).toEqual([{ ballot: 2, reasons: ['cadresAtMost'] }]);
  });

  it('pages left blank do not count towards the four', () => {
    const answers = { a: yes, b: yes, c: yes, d: yes, e: {} };
    expect(countBallots(aBox([{ answers }]), villagers).counted.map(({ tally }) => tally.valid)).toEqual([
      1, 1, 1, 1, 0,
    ]);
  });

  it('N4: as many returned as issued count, one more voids the place, and the repeat counts again', () => {
    const ballots = times(15, yes);
    const found = (returned: number, attempt = 1) =>
      one(aBox(ballots, { ...outside, returned, attempt }), villagers).fault;
    expect(found(15)).toBeNull();
    expect(found(16)).toMatchObject({ why: 'returnedOverIssued', found: 16, wanted: 15 });
    expect(one(aBox(ballots, { ...outside, attempt: 2 }), villagers)).toMatchObject({
      tally: { attempt: 2 },
      fault: null,
    });
  });

  it.each([
    [10, 15, null],
    [9, 13, { why: 'belowQuorum', found: 9, wanted: 10 }],
    [10, 16, { why: 'belowQuorum', found: 10, wanted: 11 }],
  ])('%i valid of %i issued: at least ten and two thirds', (valid, issued, fault) => {
    const box = aBox(times(valid, yes), { ...outside, issued, returned: valid });
    const found = one(box, villagers).fault;
    if (fault === null) expect(found).toBeNull();
    else expect(found).toMatchObject(fault);
  });
});

const meeting = (ordinary: number, others: number) =>
  aBox([...times(ordinary, all('yes'), 'ordinary'), ...times(others, all('yes'), 'officials')], {
    strata: { ordinary: 60, officials: 20 },
  });

describe('the composition of a meeting (M14)', () => {
  const title = { zh: '居民代表', en: 'ordinary residents' };
  const quorum = { clause, number: 50, composition: [{ stratum: 'ordinary', title, share: 0.7, of: 'cast' }] };

  it.each([
    [35, 15, null],
    [34, 16, { why: 'belowQuorum', found: 34, wanted: 35 }],
    [49, 0, { why: 'belowQuorum', found: 49, wanted: 50 }],
  ])('%i ordinary residents and %i others', (ordinary, others, fault) => {
    const counted = one(meeting(ordinary, others), aRaterGroup({ quorum }));
    expect(counted.tally.strata!['ordinary']).toEqual({ roll: 60, cast: ordinary });
    if (fault === null) expect(counted.fault).toBeNull();
    else expect(counted.fault).toMatchObject(fault);
  });

  it('more invalid ballots than a fifth void a meeting where four fifths of the cast must be valid', () => {
    const group = aRaterGroup({
      quorum: { clause, shareOfCast: 0.8 },
      ballotChecks: [{ kind: 'unansweredAtMost', number: 1, clause }],
    });
    expect(one(aBox([...times(8, all('yes')), ...times(2, {})]), group).fault).toBeNull();
    expect(one(aBox([...times(7, all('yes')), ...times(2, {})]), group).fault).toMatchObject({ found: 7, wanted: 8 });
  });
});

describe('ballots that not everyone gets', () => {
  it('are counted against those who were asked about this cadre', () => {
    const asked = { lin: { roll: 10, issued: 10, returned: 9 }, mu: { roll: 5, issued: 5, returned: 5 } };
    const box = aBox([{ answers: { lin: all('yes'), mu: all('no') } }, { answers: { mu: all('yes') } }], {
      returned: 14,
      asked,
    });
    expect(
      countBallots(box, aRaterGroup()).counted.map(({ cadre, tally }) => [cadre, tally.issued, tally.cast]),
    ).toEqual([
      ['lin', 10, 1],
      ['mu', 5, 2],
    ]);
  });

  it('a cadre whose ballots all stayed away has a tally of nothing', () => {
    const box = aBox([], { asked: { lin: { roll: 5, issued: 5, returned: 0 } } });
    expect(one(box).tally).toMatchObject({ issued: 5, cast: 0, valid: 0 });
  });
});

const sheet = (quality: number, efficiency: number) => ({ answers: { lin: { quality, efficiency } } });

it('sheets of points become marks of the valid ones, smallest first', () => {
  const group = aSheetGroup({ kind: 'notAllFull', from: 100, clause });
  const { marks, tally } = one(aBox([sheet(55, 18), sheet(60, 40), sheet(51, 17)], { group: 'leaders' }), group);
  expect(marks).toEqual([
    { group: 'leaders', item: 'efficiency', values: [17, 18] },
    { group: 'leaders', item: 'quality', values: [51, 55] },
  ]);
  expect(tally).toMatchObject({ cast: 3, valid: 2, invalid: { notAllFull: 1 } });
});
