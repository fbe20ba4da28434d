import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../../api/contract/assessment.js';
import { ExampleFile } from '../../api/contract/example.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { traceExpander } from '../../api/core/expand-trace.js';
import { explain, oneSentence, type Sentence } from '../../api/core/explain.js';
import type { Lines } from '../../api/core/explain/lines.js';
import { cohortOf } from '../../api/core/run-examples.js';
import { scoreCohort } from '../../api/core/score-cohort.js';

interface Case {
  name: string;
  lines: Lines;
  /** Told to somebody who may see everything but places. */
  told: Record<'zh' | 'en', Sentence[]>;
}

const folders = ['rules/measures', 'rules/measures/single-rules', 'rules/half-year'];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.examples.json'))
    .map((name) => join(folder, name)),
);
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Every entity that a scored example speaks of, explained from an assessment that went through JSON. */
function casesOf(path: string): Case[] {
  const ruleSet = RuleSet.parse(read(path));
  const file = ExampleFile.parse(read(path.replace('.json', '.examples.json')));
  const compiled = compileRuleSet(ruleSet);
  const expand = traceExpander(ruleSet);
  return file.examples.flatMap((example) => {
    if (example.kind !== 'scored') return [];
    const cohort = cohortOf(file.backgrounds[example.background]!, example);
    const assessments = JSON.parse(JSON.stringify(scoreCohort(compiled, cohort))) as Assessment[];
    return example.expect.map(({ entity: code }): Case => {
      const assessment = assessments.find(({ entity }) => entity === code)!;
      const lines = expand(
        cohort.entities.find((one) => one.code === code && one.kind === assessment.kind)!,
        assessment,
      );
      const tell = (language: 'zh' | 'en') => explain(lines, { language, viewer: 'disciplineInspector' });
      return { name: `${example.name.en}: ${code}`, lines, told: { zh: tell('zh'), en: tell('en') } };
    });
  });
}

const languages = ['zh', 'en'] as const;

const saying = (sentences: Sentence[], id: string, ...words: string[]) =>
  sentences.some((one) => one.id === id && words.every((word) => one.text.includes(word)));

describe.each(files)('every example of %s', (path) => {
  const cases = casesOf(path);
  const each = (check: (one: Case, sentences: Sentence[], language: 'zh' | 'en') => string[]) =>
    cases.flatMap((one) =>
      languages.flatMap((language) =>
        check(one, one.told[language], language).map((fault) => `${one.name}, ${language}: ${fault}`),
      ),
    );

  it('mentions every rule with its clause, and every rule that held with what follows', () => {
    expect(
      each(({ lines }, sentences, language) =>
        [...lines.rules, ...lines.recommendations]
          .filter(({ id, title, clause, outcome }) => {
            const outcomes = {
              held: /成立：|holds:/,
              didNotHold: /不成立|does not hold/,
              unknown: /暂不能判定|cannot be decided/,
              neutralised: /已容错|exempted/,
              withheld: /$^/,
            };
            const told = sentences.find((one) => one.id === id && outcomes[outcome].test(one.text));
            return !told || !saying([told], id, title[language], clause.number);
          })
          .map(({ id, outcome }) => `${id} ${outcome}`),
      ),
    ).toEqual([]);
  });

  it('mentions every node that took part, with its clause and its points', () => {
    expect(
      each(({ lines }, sentences, language) =>
        lines.nodes
          .filter(({ takesPart }) => takesPart)
          .filter(({ id, title, clause }) => !saying(sentences, id, title[language], clause.number))
          .map(({ id }) => id),
      ),
    ).toEqual([]);
    expect(
      each(({ lines }, sentences) =>
        lines.nodes
          .filter(({ takesPart, after }) => takesPart && typeof after === 'number' && Number.isInteger(after))
          .filter(({ id, after }) => !saying(sentences, id, String(after).replace('-', '−')))
          .map(({ id, after }) => `${id} ${String(after)}`),
      ),
    ).toEqual([]);
  });

  it('mentions the clause of the grade, of the seat, and of the exemptions', () => {
    expect(
      each(({ lines: { grade, exemptions } }, sentences) => {
        const isDecided = grade.state === 'graded' || (grade.state === 'notDetermined' && !grade.openQuota);
        const clauses = [
          ...(grade.clause && isDecided ? [grade.clause] : []),
          ...(grade.seat ? [grade.seat.clause] : []),
          ...(grade.openQuota ? [grade.openQuota.clause] : []),
          ...(grade.ungraded ? [grade.ungraded.clause] : []),
        ];
        const text = sentences[0]!.text;
        return [
          ...clauses.filter(({ number }) => !text.includes(number)).map(({ id }) => id),
          ...exemptions.filter(({ id, clause }) => !saying(sentences, id, clause!.number)).map(({ id }) => id),
        ];
      }),
    ).toEqual([]);
  });

  it('mentions everything there is to chase, and what to do about it', () => {
    expect(
      each(({ lines }, sentences) => {
        const chased = sentences.filter(({ part }) => part === 'chase');
        return [
          ...(chased.length === lines.chase.length ? [] : [`${chased.length} of ${lines.chase.length}`]),
          ...chased.filter(({ text }) => !/^缺：.+；请.+。$|^Missing: .+; .+\.$/.test(text)).map(({ text }) => text),
        ];
      }),
    ).toEqual([]);
  });

  it('reads as sentences, without a trace of the machine', () => {
    expect(
      each((_, sentences, language) =>
        sentences
          .map(({ text }) => text)
          .filter((text) => {
            const isWhole = text.endsWith(language === 'zh' ? '。' : '.') && !/[。.][。.]$/.test(text);
            return !isWhole || /undefined|null|NaN|\[object|Infinity| {2}|，，|；；|：：|（）|\(\)/.test(text);
          }),
      ),
    ).toEqual([]);
  });

  it('answers why in the first sentence, for every viewer, and tells nobody but the county of places', () => {
    for (const { lines } of cases)
      for (const viewer of ['cadre', 'countyOrganisation', 'caseHandler'] as const) {
        const telling = { language: 'zh', viewer } as const;
        const sentences = explain(lines, telling);
        expect(sentences[0]!.text).toBe(oneSentence(lines, telling));
        if (viewer !== 'countyOrganisation') expect(sentences.map(({ text }) => text).join()).not.toMatch(/第 \d+ 位/);
      }
  });
});
