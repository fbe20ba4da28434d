import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { dayIn } from '../calendar-days/calendar.service.js';
import type { NodeTrace } from '../contract/assessment.js';
import type { Confirmed, ResultBacking, SideBeside } from '../contract/records/result-backing.js';
import type { RuleSet } from '../contract/rule-set.js';
import { toNumber } from '../core/exact.js';
import { exactFigure } from '../core/explain/exact-figure.js';
import type { Lines } from '../core/explain/lines.js';
import { layoutOf } from '../core/layout.js';
import { type RecordedInput, recordedInputs } from '../core/recorded-inputs.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { FindingsService } from '../findings/findings.service.js';
import type { Actor } from '../http/access.js';
import { FiguresService } from '../indicators/figures.service.js';
import { MarksService } from '../marks/marks.service.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { CohortsService } from './cohorts.service.js';
import { entityIn } from './explaining.js';
import { ResultAssessmentEntity, type ResultEntity } from './result.entity.js';
import { ResultsService } from './results.service.js';

/** An average of fewer says too much of each. */
const SHOWN_FROM = 5;
const TIME_ZONE = 'Asia/Shanghai';

/** Somebody's confirmation of something recorded, as the words that keep it tell it. */
type Kept = { key: string; by: string | null; at: string; ownerUnit?: string | null };

/** Who stands behind the lines of a result, and what the sides gave everybody beside it. */
@Injectable()
export class BackingService {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly cohorts: CohortsService,
    private readonly figures: FiguresService,
    private readonly marks: MarksService,
    private readonly findings: FindingsService,
    private readonly surveys: SurveysService,
    private readonly results: ResultsService,
  ) {}

  /** As this person may know it: who reads no chain is told the office and not the name. @throws DomainError not-found */
  async of(id: string, actor: Actor): Promise<ResultBacking> {
    const { result, lines } = await this.results.read(id, actor);
    const { ruleSet } = await this.ruleSets.compiledOf((await this.cycles.entity(result.cycleId)).ruleSetId);
    const confirmed = [...(await this.behindNodes(result, lines, ruleSet)), ...(await this.behindRules(result, lines))];
    const people = await this.accounts.peopleOf(confirmed.flatMap(({ by }) => by ?? []));
    const mayName = ['countyOrganisation', 'disciplineInspector', 'system'].includes(actor.role);
    const told = confirmed.map(({ by, at, ...one }): Confirmed => {
      const who = by === null ? undefined : people.get(by);
      return {
        ...one,
        office: who?.role ?? null,
        name: mayName ? (who?.name ?? null) : null,
        on: dayIn(TIME_ZONE, at),
      };
    });
    return { resultId: id, confirmed: once(told), sides: await this.beside(result, ruleSet) };
  }

  /** The figures and marks that the nodes come from, of the entity and of those it is linked to. */
  private async behindNodes({ cycleId, kind, code }: ResultEntity, lines: Lines, ruleSet: RuleSet) {
    const { cohort } = await this.cohorts.frozen(cycleId, 1);
    const links = Object.values(entityIn(cohort, { kind, entity: code }).links ?? {});
    const codes = [code, ...links.flat().filter((one) => typeof one === 'string')];
    const kept = new Map<string, Kept[]>();
    for (const one of [
      ...(await this.figures.confirmersOf(cycleId, codes)),
      ...(await this.marks.countersignersOf(cycleId, codes)),
      ...(await this.surveys.acceptersOf(cycleId, codes)),
    ])
      kept.set(one.key, [...(kept.get(one.key) ?? []), one]);
    const inputsOf = recordedInputs(ruleSet);
    return lines.nodes
      .filter(({ tree, takesPart }) => tree === 'score' && takesPart)
      .flatMap((node) =>
        inputsOf(kind, node.id).flatMap((input) =>
          (kept.get(keyOf(input)) ?? []).map(({ by, at, ownerUnit = null }) => ({
            part: 'node' as const,
            id: node.id,
            source: SOURCES[input.of],
            group: input.of === 'figure' ? null : input.group,
            ownerUnit,
            by,
            at,
          })),
        ),
      );
  }

  /** The findings that the rules which hold were read from. */
  private async behindRules({ cycleId, code }: ResultEntity, { rules }: Lines) {
    const kept = await this.findings.confirmersOf(cycleId, code);
    return rules
      .filter(({ outcome }) => outcome === 'held' || outcome === 'neutralised')
      .flatMap(({ id, leaves }) =>
        leaves
          .flatMap(({ fact }) => fact.findings ?? [])
          .flatMap((finding) => kept.get(finding.id) ?? [])
          .map(({ by, at }) => ({
            part: 'rule' as const,
            id,
            source: 'findings' as const,
            group: null,
            ownerUnit: null,
            by,
            at,
          })),
      );
  }

  /** The mean of each node over everybody of the same kind whom it gave points. */
  private async beside({ cycleId, kind }: ResultEntity, ruleSet: RuleSet): Promise<SideBeside[]> {
    const nodes = layoutOf(ruleSet).get(kind)?.nodes ?? [];
    const rows = await this.db.read.findBy(ResultAssessmentEntity, { cycleId, cohort: 1 });
    const traces = rows.map(({ assessment }) => assessment).filter((one) => one.kind === kind);
    return nodes.flatMap(({ node }, at) => {
      const points = traces.flatMap(({ trace }) => pointsIn(trace.nodes[at]));
      if (points.length < SHOWN_FROM) return [];
      const mean = points.reduce((sum, one) => sum + one, 0) / points.length;
      return [{ node: node.id, average: Math.round(mean * 10_000) / 10_000, count: points.length }];
    });
  }
}

const SOURCES = { figure: 'figures', marks: 'marks', tally: 'surveys' } as const;

function keyOf(input: RecordedInput): string {
  if (input.of === 'figure') return `${input.kind} ${input.fact}`;
  return input.of === 'marks' ? `${input.kind} ${input.group} ${input.item}` : `${input.kind} ${input.group}`;
}

/** What a node gave after its effects; nothing where it was missing or set aside. */
function pointsIn(trace: NodeTrace | undefined): number[] {
  const after = Array.isArray(trace) ? trace[1] : trace;
  if (after === undefined || after === 'missing' || after === 'notScheduled' || after === 'excluded') return [];
  return [toNumber(exactFigure(after))];
}

/** The same office on the same day for the same line is said once. */
const once = (told: readonly Confirmed[]): Confirmed[] => [
  ...new Map(told.map((one) => [JSON.stringify(one), one])).values(),
];
