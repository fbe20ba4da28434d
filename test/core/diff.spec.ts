import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { RuleSet } from '../../api/contract/rule-set.js';
import { applyAlone } from '../../api/core/diff/apply-alone.js';
import type { RuleSetChange } from '../../api/core/diff/change.js';
import { CHOICES } from '../../api/core/diff/choices.js';
import { LABELS } from '../../api/core/diff/labels.js';
import { outlineOf } from '../../api/core/diff/outline.js';
import { diffRuleSets } from '../../api/core/diff-rule-sets.js';
import { findRuleFiles } from '../../api/rule-files/find-rule-files.js';
import { fromPointer, valueAt } from '../../api/rule-files/json-pointer.js';
import { changed, someChanges } from '../build/mutations.js';
import { smallMeasure } from '../build/small-measure.js';

const RUNS = Number(process.env.CHANGED_RULE_SETS ?? 40);
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const documents: unknown[] = [];

beforeAll(async () => {
  const { ruleSets } = await findRuleFiles(['rules']);
  for (const { path } of ruleSets) documents.push(read(path));
});

type Draft = Record<string, any>;
/** The small measure after somebody edited it. */
function edited(edit: (draft: Draft) => void): RuleSet {
  const draft = structuredClone(smallMeasure) as Draft;
  edit(draft);
  return RuleSet.parse(draft);
}
const linesOf = (edit: (draft: Draft) => void): RuleSetChange[] => diffRuleSets(smallMeasure, edited(edit));
const told = (edit: (draft: Draft) => void) => linesOf(edit).map(({ text, direction }) => `${direction} ${text.zh}`);

/** Every list and every object the other way round, except where the order says something. */
function turned(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((one) => turned(one));
    return ['by', 'range', 'missing', 'cases', 'order', 'sizes'].includes(name) || /^\d+$/.test(name)
      ? items
      : items.toReversed();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, turned(one, key)]),
  );
}

describe('two rule sets that say the same', () => {
  it('give no line, whatever the order of their lines', () => {
    expect(documents.length).toBeGreaterThan(5);
    for (const document of documents) {
      const ruleSet = RuleSet.parse(document);
      expect(diffRuleSets(ruleSet, RuleSet.parse(document))).toEqual([]);
      expect(diffRuleSets(ruleSet, RuleSet.parse(turned(document))).map(({ text }) => text.zh)).toEqual([]);
    }
  });
});

describe('a changed rule set', () => {
  it('says that the line of a grade rises, once, though the band below ends there too', () => {
    const [line, ...others] = linesOf(({ entities }) => {
      entities.cadre.grades.bands[0].from = 92;
      entities.cadre.grades.bands[1].below = 92;
    });
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      kind: 'meaning',
      direction: 'stricter',
      concerns: ['cadre'],
      pointer: '/entities/cadre/grades/bands/0/from',
      clause: { number: '14' },
      text: { zh: '“好”的分数线由 90 分提高到 92 分。', en: '“Good”: line raised from 90 points to 92 points.' },
    });
  });

  it.each<[string, (draft: Draft) => void, string[]]>([
    [
      'a weight',
      (d) => (d.entities.cadre.score.of[0].weight = 70),
      ['neither “工作实绩”〔2〕的权重由 60% 提高到 70%。'],
    ],
    [
      'a threshold that holds more often against people',
      (d) => (d.entities.cadre.rules[1].when.all[0].value = 0.7),
      ['stricter “在岗不足”〔9〕的“在岗率”由低于 66.67…%（2/3）改为低于 70%。'],
    ],
    [
      'the same under a not',
      (d) => (d.entities.cadre.rules[1].when = { not: { fact: 'attendance', operator: 'lessThan', value: '2/3' } }),
      ['neither “在岗不足”〔9〕的条件由在岗率低于 66.67…%（2/3）改为并非（在岗率低于 66.67…%（2/3））。'],
    ],
    [
      'a deduction',
      (d) => (d.entities.cadre.rules[2].effects[0].points = 4),
      ['looser “违规吃喝”〔10〕扣分的扣分由 5 分降低到 4 分。'],
    ],
    [
      'a cap',
      (d) => (d.entities.cadre.rules[0].steps[0].effects[0].atMost = 'weak'),
      ['stricter “一次”〔7〕等次上限的最高等次由“较好”改为“一般”。'],
    ],
    [
      'the points of a band',
      (d) => (d.entities.cadre.score.of[0].node.of[0].bands[2].points = 18),
      ['stricter “产业增收”〔4〕得 20 分一档的分值由 20 分降低到 18 分。'],
    ],
    [
      'the points of an answer',
      (d) => (d.entities.cadre.score.of[1].node.options.no = 50),
      ['looser “群众评价”〔3〕的“不满意”由 40 分提高到 50 分。'],
    ],
    [
      'a quorum',
      (d) => (d.raterGroups.villagers.quorum.number = 12),
      ['neither “群众代表”〔3〕有效人数的人数或数量由 10 提高到 12。'],
    ],
    [
      'what happens when a side is missing',
      (d) => d.entities.cadre.score.of[1].missing.pop(),
      [
        'neither “群众评价”〔3〕的缺失时的处理由待补测 1 次（15 个工作日内）、由其余各方折算改为待补测 1 次（15 个工作日内）。',
      ],
    ],
    ['seats', (d) => (d.entities.cadre.quotas[0].seats = 2), ['looser “‘好’的名额”〔15〕的名额数由 1 提高到 2。']],
    [
      'a rule that is gone',
      (d) => d.entities.cadre.rules.splice(4, 1),
      [
        expect.stringMatching(
          /^looser 取消“收受礼品”〔12〕（原为：.*收受礼品高于 0 次.*总否决，评为“较差”/,
        ) as unknown as string,
      ],
    ],
    [
      'a node that moved',
      (d) => moveVisits(d),
      ['neither “走访”〔6〕由“工作实绩”移到“好帮手”。', 'neither 新增“好帮手”〔6〕：满分 10 分，权重 0%。'],
    ],
    [
      'a fact’s source',
      (d) => (d.entities.cadre.facts.absences.from.findings = ['feast']),
      ['neither “无故不在岗”的来源由按情形计次，情形“无故不在岗”改为按情形计次，情形“违规吃喝”。'],
    ],
    [
      'what an exemption may strike',
      (d) => d.exemptions.strikes.pop(),
      ['stricter 容错的可不计的情形由“违规吃喝”“数据造假”改为“违规吃喝”。'],
    ],
    [
      'the order of grades',
      (d) => d.entities.cadre.grades.order.reverse(),
      ['neither 等次的先后顺序由“好”“较好”“一般”“较差”改为“较差”“一般”“较好”“好”。'],
    ],
  ])('tells %s with its figures and whom it hits', (_, edit, expected) => {
    expect(told(edit).toSorted()).toEqual(expected.toSorted());
  });

  it('tells a new name and a new wording apart from a new meaning', () => {
    const lines = linesOf((draft) => {
      draft.entities.cadre.rules[1].title.zh = '在岗太少';
      draft.basis.c9.text.zh = '新的说法';
      draft.entities.cadre.score.max = 110;
    });
    expect(lines.map(({ kind, text }) => [kind, text.zh])).toEqual(
      expect.arrayContaining([
        ['renamed', '“在岗不足”改称“在岗太少”，只改名称。'],
        ['reworded', '第 9 条的内容文字有改动。'],
        ['meaning', '“总分”〔1〕的满分由 100 分提高到 110 分。'],
      ]),
    );
    expect(lines).toHaveLength(3);
  });

  it('says nothing of stricter or looser where people are compared with each other', () => {
    const bands = (d: Draft) => d.entities.cadre.score.of[0].node.of[0].bands;
    const wrap = (d: Draft) => {
      const { of } = d.entities.cadre.score.of[0].node;
      of[0] = {
        kind: 'relative',
        id: 'rel',
        title: { zh: '比', en: 'r' },
        clause: 'c4',
        max: 40,
        of: of[0],
        pool: { kind: 'all' },
        to: 'best',
        smallest: 2,
      };
    };
    const older = edited(wrap);
    const newer = edited((d) => {
      bands(d)[2].points = 18;
      wrap(d);
    });
    expect(diffRuleSets(older, newer).map(({ direction }) => direction)).toEqual(['neither']);
  });

  /** One change at random that the contract accepts and that is not only the editor's hint. */
  const oneChange = fc
    .tuple(fc.nat(), someChanges)
    .map(([which, changes]) => {
      const document = documents[which % documents.length];
      const newer = RuleSet.safeParse(changed(document, changes.slice(0, 1))).data;
      const older = RuleSet.parse(document);
      delete older.$schema;
      delete newer?.$schema;
      return { older, newer: newer! };
    })
    .filter(({ older, newer }) => newer !== undefined && JSON.stringify(older) !== JSON.stringify(newer));

  it('always gives a line, in both languages, with a place that is there', () => {
    fc.assert(
      fc.property(oneChange, ({ older, newer }) => {
        const lines = diffRuleSets(older, newer);
        expect(lines).not.toEqual([]);
        for (const { text, pointer, change } of lines) {
          expect(text.zh + text.en).not.toMatch(/undefined|null|\[object|NaN/);
          expect(valueAt(change === 'removed' ? older : newer, fromPointer(pointer))).toBeDefined();
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('can be made again from the older one by its lines, where one alone makes a sound rule set', () => {
    let many = 0;
    fc.assert(
      fc.property(oneChange, ({ older, newer }) => {
        const lines = diffRuleSets(older, newer);
        const made = applyAlone(
          lines.map(({ difference }) => difference),
          outlineOf(older),
          outlineOf(newer),
        );
        if (!made) return;
        many++;
        expect(diffRuleSets(made.ruleSet, newer).map(({ text }) => text.zh)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(many).toBeGreaterThan(RUNS / 10);
  });
});

function moveVisits(d: Draft): void {
  const root = d.entities.cadre.score;
  const visits = root.of[0].node.of.pop();
  root.of.push({
    weight: 0,
    node: { kind: 'sum', id: 'extra', title: { zh: '好帮手', en: 'Helper' }, clause: 'c6', max: 10, of: [visits] },
  });
}

describe('the words of a comparison', () => {
  it('has one for every member and every choice of the contract', () => {
    const names = new Set<string>();
    const choices = new Set<string>();
    const walk = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties, enum: listed, const: only } = schema as Draft;
      if (typeof properties === 'object') for (const name of Object.keys(properties)) names.add(name);
      for (const one of [...(Array.isArray(listed) ? listed : []), only]) if (typeof one === 'string') choices.add(one);
      for (const one of Object.values(schema)) walk(one);
    };
    walk(read('rules/rule-set.schema.json'));
    const roles = [
      'countyOrganisation',
      'townshipCommittee',
      'clerk',
      'thirdParty',
      'dataProvider',
      'disciplineInspector',
      'caseHandler',
      'operator',
    ];
    const operators = [...choices].filter((one) =>
      /^(equal|notEqual|in|notIn|lessThan.*|greaterThan.*|contains|doesNotContain)$/.test(one),
    );
    const evidence = ['A', 'B', 'C', 'K', 'R', 'brief', 'ours', 'all', 'any'];
    const unread = new Set(['$schema', ...roles, ...operators, ...evidence, 'grades']);
    expect([...names].filter((name) => !LABELS[name] && !unread.has(name))).toEqual([]);
    expect([...choices].filter((one) => !CHOICES[one] && !unread.has(one))).toEqual([]);
  });
});
