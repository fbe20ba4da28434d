import type { About } from '../../api/contract/fields.js';
import { lintBurden } from '../../api/core/lint-burden.js';
import { aBoolean, aNumber } from '../build/a-fact.js';
import { aConstant, aFactNode, aSum } from '../build/a-node.js';
import { aRuleSet, inWords } from '../build/a-rule-set.js';
import { struck } from '../build/linted.js';

const scoring = (about: About) =>
  struck({ cadre: { score: aSum('total', [aConstant('work', 60), aConstant('item', 40, { about })]) } });

const titled = (zh: string, en = 'item') => {
  const item = { ...aConstant('item', 40), title: { zh, en } };
  return struck({ cadre: { score: aSum('total', [aConstant('work', 60), item]) } });
};

const mediaRule = (kind: 'bonus' | 'deduct') => ({
  kind: 'rule' as const,
  id: 'R1',
  title: inWords('媒体'),
  clause: 'c1',
  when: { all: [{ fact: 'seen', operator: 'equal' as const, value: true }] },
  effects: [{ kind, node: 'total', points: 1 }],
});

describe('what a measure scores', () => {
  it('is refused where it is one of the four errands of the commission, a ledger, or the timeliness of reports', () => {
    const cases: [About, string][] = [
      ['formFilling', 'listedDuty'],
      ['villageErrand', 'listedDuty'],
      ['townshipErrand', 'listedDuty'],
      ['ledger', 'ledger'],
      ['reportTimeliness', 'reportTimeliness'],
    ];
    for (const [about, rule] of cases) expect(scoring(about)).toEqual([`refused ${rule} cadre.item`]);
  });

  it('warns where it is a trace, clock-in, publicity, use of an app, or a duty handed down', () => {
    const cases: [About, string][] = [
      ['materials', 'ledger'],
      ['proofByScreenshot', 'ledger'],
      ['clockIn', 'clockIn'],
      ['publicity', 'publicity'],
      ['appUse', 'appUse'],
      ['delegatedDuty', 'listedDuty'],
      ['responsibleBody', 'listedDuty'],
    ];
    for (const [about, rule] of cases) expect(scoring(about)).toEqual([`open ${rule} cadre.item`]);
  });

  it('passes where it is outcome, satisfaction, capacity, attendance, conduct or another duty', () => {
    for (const about of ['outcome', 'satisfaction', 'capacity', 'attendance', 'conduct', 'duty'] as const)
      expect(scoring(about)).toEqual([]);
  });

  it('counts also where a rule reads a recorded figure that no leaf scores', () => {
    const cadre = { facts: { missedDays: aNumber({ about: 'clockIn' }) } };
    expect(struck({ cadre })).toEqual(['open clockIn cadre.missedDays']);
  });

  it('points at the place in the file, and says the reason by rule', () => {
    const [found] = lintBurden(
      aRuleSet({ cadre: { score: aSum('total', [aConstant('a', 1), aConstant('b', 1, { about: 'ledger' })]) } }),
    ).findings;
    expect(found).toMatchObject({ pointer: '/entities/cadre/score/of/1/about', foundBy: 'structure' });
  });
});

describe('a word in a title', () => {
  it('only hints, never refuses, in Chinese and English', () => {
    expect(titled('台账完整性')).toEqual(['open? ledger cadre.item']);
    expect(titled('考勤', 'Daily clock-in')).toEqual(['open? clockIn cadre.item']);
    expect(titled('末位淘汰')).toEqual(['open? lastPlace cadre.item']);
    expect(titled('季度单项考核')).toEqual(['open? extraAssessment cadre.item']);
  });

  it('is silent inside another word and where the structure already spoke', () => {
    expect(titled('技术', 'Multimedia technology and terrands')).toEqual([]);
    const item = { ...aConstant('item', 40, { about: 'ledger' }), title: inWords('台账') };
    expect(struck({ cadre: { score: aSum('total', [aConstant('work', 60), item]) } })).toEqual([
      'refused ledger cadre.item',
    ]);
  });

  it('is looked for in questions of raters and in what people carry out', () => {
    const raterGroups = {
      villagers: {
        title: inWords('villagers'),
        clause: 'c1',
        questions: { q1: { title: inWords('是否按时打卡'), options: { yes: { title: inWords('yes') } } } },
      },
    };
    const procedures = [{ id: 'diary', clause: 'c1', text: inWords('每月检查民情日记'), doneBy: inWords('town') }];
    expect(struck({ raterGroups, procedures })).toEqual([
      'open? ledger procedures.diary',
      'open? clockIn villagers.q1',
    ]);
  });

  it('about the media concerns what adds points, not being exposed by them', () => {
    const score = aSum('total', [aConstant('work', 60), aFactNode('days')]);
    const facts = { seen: aBoolean(), days: aNumber() };
    expect(struck({ cadre: { facts, score, rules: [mediaRule('bonus')] } })).toEqual(['open? publicity cadre.R1']);
    expect(struck({ cadre: { facts, score, rules: [mediaRule('deduct')] } })).toEqual([]);
  });
});
