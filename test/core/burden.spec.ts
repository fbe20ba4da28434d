import { burden } from '../../api/core/burden.js';
import { UNIT_TIMES } from '../../api/core/burden/unit-time.js';
import { demoCounty } from '../../api/demo/demo-county.js';
import { type Change, halfYearBurden } from '../build/burdened.js';
import { aChoice, aNumber } from '../build/a-fact.js';
import { aConstant, aSum, someBands, someMarks } from '../build/a-node.js';
import { aRule, aRuleSet, inWords } from '../build/a-rule-set.js';

const onDemo = (parts: Parameters<typeof aRuleSet>[0], half: 'first' | 'second' = 'first') =>
  burden(aRuleSet(parts), demoCounty(), half);
const asksOf = (report: ReturnType<typeof burden>) =>
  report.sides.flatMap(({ asks }) => asks.map(({ side, kind, of, count }) => `${side} ${kind} ${of} ${count.most}`));

describe('the burden the half-year measure publishes, on a county of 69 people, 23 villages and 10 townships', () => {
  const { count, side, asks } = halfYearBurden();

  it('townships: 69 × 5 = 345 picks, about 15 minutes each', () => {
    expect(count('townshipCommittee', 'picks', 'main')).toBe(345);
    expect(side('townshipCommittee').sharers).toBe(10);
    const { least, most } = side('townshipCommittee').minutesEach.main;
    expect([Math.round(least), Math.round(most)]).toEqual([15, 15]);
  });

  it('villagers: 23 × 15 = 345 people with 3 × 4 = 12 ticks and about 6 minutes each', () => {
    expect(count('villagers', 'ballots')).toBe(345);
    expect(side('villagers').sharers).toBe(345);
    expect(count('villagers', 'ticks', 'main')).toBe(345 * 12);
    expect(side('villagers').minutesEach.main.most).toBeCloseTo(6);
  });

  it('cadres: 1 page of 600 characters and 3 to 5 ticks, about 30 minutes', () => {
    expect(count('cadre', 'pages')).toBe(69);
    expect(count('cadre', 'taskTicks')).toEqual([69 * 3, 69 * 5]);
    expect(side('cadre').minutesEach.main.least).toBeCloseTo(28);
    expect(side('cadre').minutesEach.main.most).toBeCloseTo(30);
  });

  it('agriculture bureau: 46 numbers, in the second half 92', () => {
    expect(count('dataProvider', 'numbers')).toBe(46);
    expect(halfYearBurden(undefined, 'second').count('dataProvider', 'numbers')).toBe(92);
  });

  it('third party: 460 households', () => {
    expect(count('thirdParty', 'households')).toBe(460);
  });

  it('village committees: nothing at all, and told so', () => {
    expect(side('villageCommittees')).toMatchObject({ sharers: 23, asks: [], minutesEach: { all: { most: 0 } } });
  });

  it('county organisation department: a spot check in 5 villages and one meeting', () => {
    expect(count('countyOrganisation', 'villages')).toBe(5);
    expect(count('countyOrganisation', 'meetings')).toBe(1);
    expect(asks('countyOrganisation', 'villages', 'further')).toEqual([]);
  });
});

describe('what the half-year measure asks besides, told apart', () => {
  const { count, asks } = halfYearBurden();

  it('townships: 23 × 5 = 115 answers about villages, 207 to 345 tasks confirmed, a sentence only at the ends of the scale', () => {
    expect(count('townshipCommittee', 'picks', 'further')).toBe(115);
    expect(count('townshipCommittee', 'confirmations')).toEqual([207, 345]);
    expect(count('townshipCommittee', 'sentences')).toEqual([0, 345]);
  });

  it('villagers of the six villages with a fourth cadre: 4 ticks more for each of 90 people', () => {
    expect(asks('villagers', 'ticks', 'further')).toMatchObject([{ count: { least: 360, most: 360 }, sharers: 90 }]);
  });

  it('third party: 46 call-backs, and 4 points of 1 to 3 projects in 12 villages', () => {
    expect(count('thirdParty', 'callBacks')).toBe(46);
    expect(count('thirdParty', 'checks')).toEqual([48, 144]);
  });

  it('figures only where they apply, and the cadre’s own figure beside the task list', () => {
    expect(count('countyOrganisation', 'exceptions')).toEqual([0, 207]);
    expect(count('caseHandler', 'exceptions')).toEqual([0, 69]);
    expect(count('cadre', 'numbers', 'further')).toBe(69);
  });

  it('opinions before the meeting: 31 units, 10 townships, discipline inspection', () => {
    const sides = ['dispatchingUnit', 'townshipCommittee', 'disciplineInspector'];
    expect(sides.map((side) => count(side, 'opinions'))).toEqual([31, 10, 1]);
  });
});

describe('another rule set is another burden', () => {
  const cadre = (ruleSet: Parameters<Change>[0]) => ruleSet.entities.cadre;
  const townshipOf = (ruleSet: Parameters<Change>[0]) => cadre(ruleSet).score.of[0].of[1].node;

  it('one more item of the township is 69 more picks', () => {
    const { count } = halfYearBurden((ruleSet) => {
      const { of } = townshipOf(ruleSet);
      of.push({ ...of[0], id: 'B6', item: 'more' });
    });
    expect(count('townshipCommittee', 'picks', 'main')).toBe(414);
  });

  it('the same item read by a second node is asked once', () => {
    const { count } = halfYearBurden((ruleSet) => {
      const { of } = townshipOf(ruleSet);
      of.push({ ...of[0], id: 'B6' });
    });
    expect(count('townshipCommittee', 'picks', 'main')).toBe(345);
  });

  it('one more question is 3 more ticks for each of 345 people, and a minute more', () => {
    const { count, side } = halfYearBurden((ruleSet) => {
      const { of } = cadre(ruleSet).score.of[0].of[2].node;
      of.push({ ...of[0], node: { ...of[0].node, id: 'C5', question: 'another' } });
    });
    expect(count('villagers', 'ticks', 'main')).toBe(345 * 15);
    expect(side('villagers').minutesEach.main.most).toBeCloseTo(7);
  });

  it('a person assesses no more cadres than the measure allows', () => {
    const { count } = halfYearBurden((ruleSet) => {
      ruleSet.sampling[0].cadresAtMost = 2;
    });
    expect(count('villagers', 'ticks')).toBe(345 * 2 * 4);
  });

  it('more people, households, villages, characters and tasks count as the sampling and the forms say', () => {
    const { count, side } = halfYearBurden((ruleSet) => {
      ruleSet.sampling[0].size = 20;
      ruleSet.sampling[1].size = 30;
      ruleSet.sampling[4].share = 0.5;
      ruleSet.dutyReport.charactersAtMost = 1600;
      ruleSet.taskList.atMost = 6;
    });
    expect(count('villagers', 'ballots')).toBe(460);
    expect(count('thirdParty', 'households')).toBe(690);
    expect(count('countyOrganisation', 'villages')).toBe(12);
    expect(count('cadre', 'pages')).toBe(138);
    expect(count('cadre', 'taskTicks')).toEqual([207, 414]);
    expect(side('cadre').minutesEach.main.most).toBeCloseTo(1600 / 24 + 6);
  });

  it('a figure more of the bureau is 23 more, also when nothing reads it', () => {
    const { count } = halfYearBurden((ruleSet) => {
      const { facts } = ruleSet.entities.village;
      facts.another = { ...facts.incomeNow };
    });
    expect(count('dataProvider', 'numbers')).toBe(69);
  });

  it('a side called after the village committees has a burden of its own', () => {
    const { count, side } = halfYearBurden((ruleSet) => {
      const { of } = townshipOf(ruleSet);
      of.push({ ...of[0], id: 'V1', group: 'villageCommittees', item: 'more' });
    });
    expect(count('villageCommittees', 'picks')).toBe(69);
    expect(side('villageCommittees').minutesEach.all.most).toBeCloseTo((69 * 50) / 60 / 23);
  });
});

describe('counting', () => {
  it('a fact is asked for in the half in which something that reads it counts, also through other facts', () => {
    const half = (value: string) => ({ all: [{ fact: 'half', operator: 'equal' as const, value }] });
    const village = (operator: 'equal' | 'notEqual') => ({
      facts: {
        half: aChoice(['first', 'second'], { from: { kind: 'cycle', of: 'half' } }),
        now: aNumber({ enteredBy: 'dataProvider' }),
        before: aNumber({ enteredBy: 'dataProvider' }),
        growth: aNumber({ from: { kind: 'difference', of: 'now', less: 'before' } }),
      },
      score: aSum(
        'total',
        [
          aConstant('base', 1),
          someBands('income', 'growth', [{ points: 1 }], {
            countsWhen: { all: [{ ...half('second').all[0]!, operator }] },
            setAsideAs: 'notScheduled',
          }),
        ],
        { setAside: 'rescale' },
      ),
    });
    expect(asksOf(onDemo({ village: village('equal') }))).toEqual([]);
    const rule = aRule('R1', { all: [{ fact: 'now', operator: 'lessThan', value: 1 }] });
    const withRule = { ...village('equal'), rules: [rule] };
    expect(asksOf(onDemo({ village: withRule }))).toEqual(['dataProvider numbers village.now 23']);
    const both = ['dataProvider numbers village.now 23', 'dataProvider numbers village.before 23'];
    expect(asksOf(onDemo({ village: village('equal') }, 'second'))).toEqual(both);
    expect(asksOf(onDemo({ village: village('notEqual') }))).toEqual(both);
    expect(asksOf(burden(aRuleSet({ village: village('equal') }), { ...demoCounty(), cycle: YEAR }))).toEqual(both);
  });

  it('people whom no plan draws are not guessed', () => {
    const cadre = {
      facts: {
        vote: aNumber({
          from: { kind: 'voteShare', group: 'meeting', question: 'q', options: ['yes'], over: 'valid' },
        }),
      },
    };
    const raterGroups = {
      meeting: {
        title: inWords('meeting'),
        clause: 'c1',
        questions: { q: { title: inWords('q'), options: { yes: { title: inWords('yes') } } } },
      },
    };
    const report = onDemo({ cadre, raterGroups });
    expect(asksOf(report)).toEqual([]);
    expect(report.notCounted).toMatchObject([{ of: 'meeting' }]);
  });

  it('points typed as a number take a number’s time, and thinking back over a person counts once a group', () => {
    const cadre = {
      score: aSum('total', [someMarks('a', { group: 'leaders' }), someMarks('b', { group: 'leaders' })]),
    };
    const [leaders] = onDemo({ cadre }).sides;
    expect(leaders!.minutesEach.main.most).toBeCloseTo((69 * (30 + 60 + 60)) / 60);
  });

  it('sizes by condition are told from the least to the most', () => {
    const plan = {
      id: 'h',
      group: 'g',
      title: inWords('h'),
      clause: 'c1',
      per: 'village' as const,
      draws: 'households' as const,
    };
    const sizes = [
      { stratum: 'poor', from: 50, size: 60 },
      { stratum: 'poor', below: 50, size: 30 },
    ];
    const [side] = onDemo({ sampling: [{ ...plan, sizes }] }).sides;
    expect(side!.asks[0]!.count).toEqual({ least: 690, most: 1380 });
  });

  it('every unit time is named as ours, with its reason', () => {
    for (const { reason } of Object.values(UNIT_TIMES)) {
      expect(reason.zh).toMatch(/^（本）/);
      expect(reason.en).toMatch(/^\(ours\)/);
    }
  });
});

const YEAR = { code: '2026', startsOn: '2026-01-01', cutoffOn: '2026-12-31' };
