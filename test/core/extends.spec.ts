import { readFileSync } from 'node:fs';
import { CountyRuleSet } from '../../api/contract/extends.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import { checkRuleSet } from '../../api/core/check-rule-set.js';
import { type Extended, extendRuleSet } from '../../api/core/extend-rule-set.js';
import { readRuleSet } from '../../api/rule-files/read-rule-set.js';
import type { Draft } from '../build/a-measure.js';
import { aCadre, aFinding, aMark, aTally } from '../build/entities.js';
import { scored, scoredAlone } from '../build/scored.js';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const COUNTY = 'fixtures/extends/county/2026-01-01.json';
const template = () => RuleSet.parse(read('fixtures/extends/province/2026-01-01.json'));

/** The county of the fixture with changes of its own: `[part, to]`. */
function extended(changes: [part: string, to: unknown][], parts: Draft = {}): Extended {
  const list = changes.map(([part, to]) => ({ part, to, clause: 'x1' }));
  return extendRuleSet(template(), CountyRuleSet.parse({ ...read(COUNTY), changes: list, ...parts }));
}

const codes = ({ diagnostics }: Extended) => diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
const share = 'entities.cadre.quotas.Q1.share';
const work = 'entities.cadre.score.work.weight';
const vote = 'entities.cadre.score.vote.weight';

describe('a county on its template', () => {
  it('is read as an ordinary rule set that check accepts and that scores by the county’s figures', async () => {
    const { value, diagnostics } = await readRuleSet(COUNTY, (ruleSet) => checkRuleSet(ruleSet));
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ code: 'county-demo', effectiveFrom: '2026-01-01' });
    expect(value).not.toHaveProperty('adjustable');
    expect(Object.keys(value!.basis)).toEqual(expect.arrayContaining(['3', 'x1']));
    const cadre = (yes: number) =>
      aCadre('c1', {
        marks: [aMark('township', 'work', 90)],
        tallies: [aTally('villagers', { satisfied: { yes, no: 2 } })],
      });
    expect(scoredAlone(value!, cadre(10))).toMatchObject({ points: 86.67, grade: 'fair' });
    expect(scoredAlone(template(), cadre(10))).toMatchObject({ points: 87.33, grade: 'fair' });
    expect(scoredAlone(value!, cadre(9)).chased).toEqual(['tally:villagers']);
    expect(scoredAlone(template(), cadre(9)).points).toBe(86.73);
  });

  it('keeps what it does not state: absent twice is not good, and 25 % of four people are one seat', async () => {
    const { value } = await readRuleSet(COUNTY);
    const findings = [aFinding('absent'), aFinding('absent')];
    const cadres = ['c1', 'c2', 'c3', 'c4'].map((code, i) =>
      aCadre(code, {
        marks: [aMark('township', 'work', 99 - i)],
        tallies: [aTally('villagers', { satisfied: { yes: 12 } })],
        ...(code === 'c1' ? { findings } : {}),
      }),
    );
    const found = scored(value!, cadres);
    expect(found('c1')).toMatchObject({ grade: 'fair' });
    expect(found('c1').outcome('R1')).toBe('+ +');
    expect(['c2', 'c3', 'c4'].map((code) => found(code).seat?.outcome)).toEqual(['seated', 'pushedOut', 'pushedOut']);
  });

  it('tells every difference with both values and the clause', () => {
    const { differences } = extended([[share, 0.25]]);
    expect(differences).toEqual([
      {
        part: share,
        template: 0.3,
        county: 0.25,
        clause: 'x1',
        isWithinLimits: true,
        allowed: { zh: '只可从严，不高于 0.3', en: 'stricter only, 0.3 or less' },
      },
    ]);
  });

  it.each([
    ['at the template’s own value', share, 0.3, []],
    ['looser by a hundredth', share, 0.31, ['outside-limits /changes/0/to']],
    ['no figure', share, 'half', ['outside-limits /changes/0/to']],
    ['as many as the template', 'raterGroups.villagers.quorum.number', 10, []],
    ['one fewer', 'raterGroups.villagers.quorum.number', 9, ['outside-limits /changes/0/to']],
    ['a choice that is listed', 'entities.cadre.quotas.Q1.ties.then', 'allOut', []],
    ['a choice that is not', 'entities.cadre.quotas.Q1.ties.then', 'allIn', ['outside-limits /changes/0/to']],
    ['anything, where anything goes', 'procedures', [], []],
    ['what the contract does not take', 'procedures', 'none', ['shape /changes/0/to']],
  ])('a change %s (%s: %j)', (_, part, to, expected) => {
    const found = extended([[part, to]]);
    expect(codes(found)).toEqual(expected);
    expect(found.ruleSet === undefined).toBe(expected.length > 0);
  });

  it('may move weights from edge to edge of their range, and no further', () => {
    expect(
      codes(
        extended([
          [work, 70],
          [vote, 30],
        ]),
      ),
    ).toEqual([]);
    expect(
      codes(
        extended([
          [work, 70.5],
          [vote, 29.5],
        ]),
      ),
    ).toEqual(['outside-limits /changes/0/to', 'outside-limits /changes/1/to']);
  });

  it('may not change a fixed part, name one that is not there, or rewrite a clause of the template', () => {
    expect(codes(extended([['entities.cadre.rules.R1.effects', []]]))).toEqual(['fixed-part /changes/0/part']);
    const lost = extended([['entities.cadre.score.wrok.weight', 50]]);
    expect(codes(lost)).toEqual(['unknown-part /changes/0/part']);
    expect(lost.diagnostics[0]!.message.zh).toContain('是不是“work”？');
    const { basis } = template();
    expect(codes(extended([[share, 0.2]], { basis: { ...read(COUNTY).basis, 5: basis['5'] } }))).toEqual([
      'fixed-part /basis/5',
    ]);
    expect(codes(extended([[share, 0.2]], { basis: {} }))).toEqual(['clause-missing /changes/0/clause']);
  });

  it('leaves the template as it was', () => {
    const before = template();
    const county = CountyRuleSet.parse(read(COUNTY));
    extendRuleSet(before, county);
    expect(before).toEqual(template());
  });

  it('is checked as what comes out: weights that no longer add up are told', async () => {
    const { ruleSet } = extended([[work, 50]]);
    expect(checkRuleSet(ruleSet!).map(({ code }) => code)).toEqual(['weights-sum']);
  });
});

describe('a fault of a county’s file is told at its line', () => {
  it.each([
    ['template-missing', '5:3', '2025-12-31', 'in force on 2025-12-31'],
    ['unknown-part', '7:16', '是不是“share”？', 'Did you mean "share"?'],
    ['fixed-part', '7:16', '固定部分，县里不能改', "not a county's to change"],
    ['outside-limits', '7:58', '不高于 0.3', '0.3 or less'],
  ])('%s', async (code, place, zh, en) => {
    const { value, diagnostics } = await readRuleSet(`fixtures/invalid/${code}.json`);
    expect(value).toBeUndefined();
    expect(diagnostics.map((one) => [one.code, `${one.line}:${one.column}`])).toEqual([[code, place]]);
    expect(diagnostics[0]!.message.zh).toContain(zh);
    expect(diagnostics[0]!.message.en).toContain(en);
  });
});

it('a template that leaves a part to its counties which is not there is told so', () => {
  const ruleSet = template();
  ruleSet.adjustable![2]!.part = 'entities.cadre.quotas.Q2.share';
  expect(checkRuleSet(ruleSet).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'unknown-part /adjustable/2/part',
  ]);
});
