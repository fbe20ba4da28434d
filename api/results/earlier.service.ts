import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CadresService } from '../cadres/cadres.service.js';
import type { EarlierResult, Entity } from '../contract/entity.js';
import type { FactValue } from '../contract/fact.js';
import { isSealed } from '../contract/records/cycle.js';
import type { RuleSet } from '../contract/rule-set.js';
import { type Audience, audiencesOf } from '../core/explain/audience.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { ProjectsService } from '../projects/projects.service.js';
import { type ReadyRuleSet, RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { CohortEntity, ResultAssessmentEntity, ResultEntity } from './result.entity.js';

/** The facts that a measure reads in an earlier cycle, each with those to whom it will show them. */
type Facts = Map<string, Audience[]>;

/** What an earlier cycle left of one entity. */
type Earlier = { kind: Entity['kind']; code: string; result: EarlierResult };

/** What a measure takes from one earlier cycle: the name it uses for it, and the facts it reads there, by kind of entity. */
type Wanted = Map<string, Map<string, Facts>>;

/** What sealed results of earlier cycles leave to a later one. */
@Injectable()
export class EarlierService {
  constructor(
    private readonly db: Database,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly cadres: CadresService,
    private readonly projects: ProjectsService,
  ) {}

  /** The earlier results that a measure reads, under the names it uses for them. Only sealed ones; of a corrected one the correction. */
  async contribute(cycle: CycleEntity, ruleSet: RuleSet): Promise<Entity[]> {
    const entities: Entity[] = [];
    for (const [name, facts] of earlierRead(ruleSet)) {
      const found = await this.cycles.called(name, cycle);
      const sealed = found && isSealed(found.state) ? await this.resultsOf(found, facts) : [];
      const results = name === 'posting' ? await this.withDepartures(sealed, found?.code ?? cycle.code, cycle) : sealed;
      for (const { kind, code, result } of results) entities.push({ kind, code, earlier: { [name]: result } });
    }
    return entities;
  }

  /** What a posting that ended in a cycle left behind, beside the results of the last half-year before: the last day, and the projects that stood. */
  private async withDepartures(results: readonly Earlier[], name: string, cycle: CycleEntity): Promise<Earlier[]> {
    const departed = await this.cadres.departed(cycle);
    const left: [Entity['kind'], string, Record<string, FactValue>][] = [
      ...departed.map(({ cadreCode, leftOn }): (typeof left)[number] => ['cadre', cadreCode, { leftOn }]),
      ...[...(await this.projects.leftBehind(cycle))].map(([village, projects]): (typeof left)[number] => [
        'village',
        village,
        { projects: projects.length },
      ]),
    ];
    return left.map(([kind, code, facts]) => {
      const before = results.find((one) => one.kind === kind && one.code === code)?.result;
      return { kind, code, result: { cycle: name, ...before, facts: { ...before?.facts, ...facts } } };
    });
  }

  private async resultsOf(cycle: CycleEntity, facts: Map<string, Facts>): Promise<Earlier[]> {
    const current = await this.db.read.findBy(ResultEntity, { cycleId: cycle.id, state: 'sealed' });
    const assessments = await this.db.read.findBy(ResultAssessmentEntity, { cycleId: cycle.id });
    const byId = new Map(assessments.map((one) => [one.resultId, one]));
    const recorded = await this.recordedIn(cycle.id, [...new Set(assessments.map(({ cohort }) => cohort))]);
    const ready = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const passed = new Map(
      [...facts].map(([kind, ofKind]) => [
        kind,
        [...ofKind].flatMap(([fact, readers]) =>
          mayPass(shownTo(ready, kind as Entity['kind'], fact), readers) ? [fact] : [],
        ),
      ]),
    );
    return current.map(({ id, kind, code, determinedGrade, isAwaitingAnswer }) => {
      const { assessment, cohort } = byId.get(id)!;
      const { points } = assessment;
      // What people determined is the grade; where the measure asks for no determination the proposal is; what is only proposed upward is none.
      const grade = isAwaitingAnswer ? null : (determinedGrade ?? assessment.grade);
      const entity = recorded.get(`${cohort} ${kind} ${code}`);
      const values = (passed.get(kind) ?? []).flatMap((fact): [string, FactValue][] => {
        const value = factOf(fact, entity, assessment.trace.facts, ready, kind);
        return value === undefined || value === null ? [] : [[fact, value]];
      });
      const result: EarlierResult = {
        cycle: cycle.code,
        // A fraction longer than a figure may be has no place in a cohort; a node with a grade line is rounded anyway.
        ...(isFigure(points) ? { points } : {}),
        ...(grade === null ? {} : { grade }),
        ...(values.length === 0 ? {} : { facts: Object.fromEntries(values) }),
      };
      return { kind, code, result };
    });
  }

  private async recordedIn(cycleId: string, revisions: number[]): Promise<Map<string, Entity>> {
    const rows = await this.db.read.findBy(CohortEntity, { cycleId, revision: In(revisions) });
    return new Map(
      rows.flatMap(({ revision, text }) =>
        (JSON.parse(text) as { entities: Entity[] }).entities.map((one): [string, Entity] => [
          `${revision} ${one.kind} ${one.code}`,
          one,
        ]),
      ),
    );
  }
}

/** The earlier cycles that a measure names, and what it reads there. */
function earlierRead(ruleSet: RuleSet): Wanted {
  const wanted: Wanted = new Map();
  for (const [kind, rules] of Object.entries(ruleSet.entities))
    for (const { from, visibleTo } of Object.values(rules.facts)) {
      if (from.kind !== 'earlier') continue;
      const ofCycle = wanted.get(from.cycle) ?? new Map<string, Facts>();
      const ofKind: Facts = ofCycle.get(kind) ?? new Map();
      if (from.take === 'fact' && from.fact !== undefined)
        ofKind.set(from.fact, [...(ofKind.get(from.fact) ?? []), visibleTo ?? 'everybody']);
      wanted.set(from.cycle, ofCycle.set(kind, ofKind));
    }
  return wanted;
}

/** What the earlier measure showed to few goes on to some of those few alone; a later measure cannot open it. */
function mayPass(before: Audience, after: readonly Audience[]): boolean {
  if (before === 'everybody') return true;
  return after.every((roles) => roles !== 'everybody' && roles.every((role) => before.includes(role)));
}

/** Whom a measure shows a fact, and everything it is made of. */
function shownTo({ compiled }: ReadyRuleSet, kind: Entity['kind'], fact: string): Audience {
  const layout = compiled.kinds.get(kind)?.names.layout;
  return layout && Object.hasOwn(layout.rules.facts, fact) ? audiencesOf(layout).value(fact) : 'everybody';
}

/** A fact of an earlier cycle: as recorded, or as it was derived then. */
function factOf(
  fact: string,
  entity: Entity | undefined,
  derived: readonly (FactValue | null)[],
  { compiled }: ReadyRuleSet,
  kind: Entity['kind'],
): FactValue | null | undefined {
  const place = compiled.kinds.get(kind)?.names.layout.derivedFactIds.indexOf(fact) ?? -1;
  return place >= 0 ? derived[place] : entity?.facts?.[fact];
}

const isFigure = (points: number | string | null): points is number | string =>
  typeof points === 'number' || (points !== null && /^-?\d{1,15}\/[1-9]\d{0,14}$/.test(points));
