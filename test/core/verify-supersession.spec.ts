import type { Determined } from '../../api/contract/determined.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import type { ResultsExport } from '../../api/contract/records/results-export.js';
import { canonical } from '../../api/core/canonical.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import { inSealOrder, resultSeal, supersessionSeal } from '../../api/core/seal.js';
import { verifyExport } from '../../api/core/verify-export.js';
import { anExport, asProposed, sha256 } from '../build/an-export.js';

type Cohort = NonNullable<ResultsExport['cohorts'][number]['cohort']>;
type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

describe('A correction in an export', () => {
  const whole = anExport();
  const compiled = compileRuleSet(RuleSet.parse(JSON.parse(whole.ruleSet.text)));
  const cadre = '529901-016';
  const other = whole.results.find(({ kind, code }) => kind === 'cadre' && code !== cadre)!.code;

  /** Everything that does not fit, in Chinese, one line each. */
  async function faultsOf(given: ResultsExport): Promise<string[]> {
    return (await verifyExport(given, compiled, sha256)).faults.map(({ text }) => text.zh);
  }

  /** Appends a cohort with `change` made in it and a result with its own right seal, and says nothing of it in the chain. */
  function append(
    given: ResultsExport,
    code = cadre,
    change = (cohort: Cohort) => daysLess(cohort, code),
    decide: (proposed: Determined | null, before: Determined | null) => Determined | null = (proposed) => proposed,
  ): ResultsExport {
    const cohort = structuredClone(given.cohorts.at(-1)!.cohort!);
    change(cohort);
    const revision = given.cohorts.length + 1;
    const before = given.results.filter((one) => one.kind === 'cadre' && one.code === code).at(-1)!;
    const scored = scoreCohort(compiled, cohort).find((one) => one.kind === 'cadre' && one.entity === code)!;
    const assessment = JSON.parse(JSON.stringify(scored)) as typeof scored;
    const entity = cohort.entities.find((one) => one.kind === 'cadre' && one.code === code)!;
    const hash = sha256(canonical(cohort));
    const determination = decide(asProposed(assessment), before.determination);
    const sealed = { assessment, determination, supersedes: before.seal, nonce: 'ab'.repeat(16) };
    const seal = resultSeal({ ruleSet: given.ruleSet.hash, cohort: hash, entity, ...sealed }, sha256);
    const { kind } = before;
    const result = { kind, code, revision: before.revision + 1, cohort: revision, ...sealed, seal };
    return {
      ...given,
      cohorts: [...given.cohorts, { revision, hash, cohort }],
      results: inSealOrder([...given.results, result]),
    };
  }
  function daysLess(cohort: Cohort, code: string): void {
    const { facts } = cohort.entities.find((one) => one.kind === 'cadre' && one.code === code)!;
    facts!['trainingDays'] = Number(facts!['trainingDays'] ?? 0) + 1;
  }

  /** The same with the line that the county's chain of seals gets when a result is superseded. */
  function superseded(given: ResultsExport, ...more: Tail<Parameters<typeof append>>): ResultsExport {
    const [code = cadre] = more;
    const after = append(given, ...more);
    return lined(after, after.results.filter((one) => one.code === code).at(-1)!);
  }
  function lined(given: ResultsExport, result: ResultsExport['results'][number]): ResultsExport {
    const { county, cycle, chain } = given;
    const pair = { superseded: result.supersedes!, superseding: result.seal };
    const previous = chain.at(-1)!.seal;
    const seal = supersessionSeal({ county, cycle, ...pair, previous }, sha256);
    const line = { place: chain.length + 1, kind: 'supersession' as const, cycle, ...pair, previous, seal };
    return { ...given, chain: [...chain, line] };
  }

  it('fits when the county’s chain tells of it, and so does a correction of a correction', async () => {
    const once = superseded(whole);
    expect(await faultsOf(once)).toEqual([]);
    expect(await faultsOf(superseded(superseded(once, other), cadre))).toEqual([]);
  });

  it('is found out when the county’s chain does not tell of it, right as its own seal may be', async () => {
    expect(await faultsOf(append(whole))).toEqual([
      `cadre ${cadre} 的第 2 份结果在县封印链里应有且只有一行，实有 0 行。`,
    ]);
  });

  it('is found out when the chain tells of it twice', async () => {
    const once = superseded(whole);
    const twice = lined(
      once,
      once.results.find(({ revision }) => revision === 2)!,
    );
    expect(await faultsOf(twice)).toContain(`cadre ${cadre} 的第 2 份结果在县封印链里应有且只有一行，实有 2 行。`);
  });

  it('is found out when it corrects another’s result, or none', async () => {
    const given = superseded(whole);
    const mine = given.results.find(({ revision }) => revision === 2)!;
    mine.supersedes = given.results.find(({ code }) => code === other)!.seal;
    expect(await faultsOf(given)).toContain(`cadre ${cadre} 的第 2 份结果没有接在第 1 份之后。`);
    const alone = superseded(whole);
    alone.results = alone.results.filter((one) => one.code !== cadre || one.revision === 2);
    expect(await faultsOf(alone)).toContain(`cadre ${cadre} 的第 2 份结果没有接在第 1 份之后。`);
    const first = structuredClone(whole);
    first.results[0]!.supersedes = first.results[1]!.seal;
    const { kind, code } = first.results[0]!;
    expect(await faultsOf(first)).toContain(`${kind} ${code} 的第 1 份结果应出自第 1 份批次，不更正别的结果。`);
  });

  it('is found out when its cohort changes somebody else as well', async () => {
    const given = superseded(whole, cadre, (cohort) => {
      daysLess(cohort, cadre);
      daysLess(cohort, other);
    });
    expect(await faultsOf(given)).toContain(`第 2 份批次里 cadre ${other} 的数据变了，却没有它的更正结果。`);
  });

  it('is found out when its cohort leaves somebody out, or is another cycle’s', async () => {
    const fewer = superseded(whole, cadre, (cohort) => {
      daysLess(cohort, cadre);
      cohort.entities = cohort.entities.filter((one) => one.code !== other);
    });
    expect(await faultsOf(fewer)).toContain(`第 2 份批次里没有了 cadre ${other}。`);
    const later = superseded(whole, cadre, (cohort) => {
      daysLess(cohort, cadre);
      cohort.cycle.cutoffOn = '2026-06-29';
    });
    expect(await faultsOf(later)).toContain('第 2 份批次的周期或办法与第 1 份不同。');
  });

  it('has a cohort of its own, and a cohort has one', async () => {
    const unused = superseded(whole);
    unused.cohorts = [...unused.cohorts, { ...unused.cohorts[1]!, revision: 3 }];
    expect(await faultsOf(unused)).toContain('第 3 份批次应有且只有一个更正结果，实有 0 个。');
    const again = superseded(superseded(whole), other);
    for (const one of again.results) if (one.revision === 2) one.cohort = 3;
    expect(await faultsOf(again)).toContain('第 3 份批次应有且只有一个更正结果，实有 2 个。');
    const skipped = superseded(whole);
    skipped.cohorts[1]!.revision = 3;
    expect(await faultsOf(skipped)).toContain('批次的编号不连续：第 2 份缺失或被移动。');
  });

  /** Everybody whose first result is proposed as this. */
  const proposedAs = (grade: string) =>
    whole.results.filter(({ determination }) => determination?.determinedGrade === grade).map(({ code }) => code);
  const raised = (proposed: Determined | null): Determined => ({
    ...proposed!,
    determinedGrade: 'good',
    reason: '会议另行研究。',
  });

  it('is found out when a later meeting gives a seat that was not free by then', async () => {
    const [one] = proposedAs('fairlyGood');
    const given = superseded(whole, one, undefined, raised);
    const faults = await faultsOf(given);
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^cadre ${one}：.*“好”的名额是 \\d 个`))]);
  });

  it('is found out when nobody is named who gave a grade beside the proposal', async () => {
    const alone = (proposed: Determined | null) => ({
      ...proposed!,
      determinedGrade: 'fair',
      reason: '另行研究。',
      meeting: null,
    });
    const [one] = proposedAs('fairlyGood');
    expect(await faultsOf(superseded(whole, one, undefined, alone))).toEqual([
      `cadre ${one}：更正后的等次不是照建议的，也没有写明由谁研究确定。`,
    ]);
  });

  it('is missed where who exported may not see it, as far as seals tell', async () => {
    const cut = append(whole);
    cut.isWhole = false;
    for (const one of cut.cohorts) Object.assign(one, { cohort: null, hash: null });
    for (const one of cut.results) Object.assign(one, { assessment: null, nonce: null });
    expect(await faultsOf(cut)).toContain(`cadre ${cadre} 的第 2 份结果在县封印链里应有且只有一行，实有 0 行。`);
  });
});
