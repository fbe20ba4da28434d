import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Effect } from '../contract/effect.js';
import type { ConditionLine, LeafLine, Lines, RuleLine } from '../core/explain/lines.js';
import { linesFor } from '../core/explain/veil.js';
import { Database } from '../db/database.js';
import { gradeOf } from './current-results.service.js';
import { ResultAssessmentEntity, ResultEntity } from './result.entity.js';
import { ResultsService } from './results.service.js';

type Recommend = Extract<Effect, { kind: 'recommend' }>;

/** What a rule of the measure proposes to people about one sealed result. */
export type Recommended = { result: ResultEntity; rule: RuleLine; effect: Recommend };

/** What sealed results propose to people, by the grades that hold: those that were determined, where people determined others. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly db: Database,
    private readonly results: ResultsService,
  ) {}

  /** Everything the sealed results of a cycle propose about cadres and townships, as the county may see it. */
  async ofCycle(cycleId: string): Promise<Recommended[]> {
    const kind = In(['cadre', 'township']);
    const results = await this.db.read.find(ResultEntity, {
      where: { cycleId, kind, state: 'sealed' },
      order: { kind: 'ASC', code: 'ASC' },
    });
    const assessed = await this.db.read.findBy(ResultAssessmentEntity, { cycleId });
    const proposing = new Set(
      assessed
        .filter(({ assessment }) => assessment.effects.some(({ effect }) => effect.kind === 'recommend'))
        .map(({ resultId }) => resultId),
    );
    const found: Recommended[] = [];
    for (const result of results)
      if (proposing.has(result.id) || gradeOf(result) !== result.grade) found.push(...(await this.of(result)));
    return found;
  }

  /**
   * What one sealed result proposes. What a rank alone would lead to is not among it: nobody suffers anything because of a place (R30).
   * @throws DomainError not-found
   */
  async of(result: ResultEntity): Promise<Recommended[]> {
    const lines = linesFor((await this.results.explained(result.id)).lines, 'countyOrganisation');
    return standing(lines, gradeOf(result)).flatMap((rule) =>
      rule.effects.flatMap(({ effect }) => (effect.kind === 'recommend' ? [{ result, rule, effect }] : [])),
    );
  }

  /** The result, if it is sealed and no other took its place; null otherwise. */
  async held(id: string): Promise<ResultEntity | null> {
    return this.db.read.findOneBy(ResultEntity, { id, state: 'sealed' });
  }
}

/** The rules that hold with this grade. Only recommendations may read the grade, so all others are as they were assessed. */
function standing({ rules, recommendations }: Lines, grade: string | null): RuleLine[] {
  const held = rules.filter(({ outcome }) => outcome === 'held');
  const recommended = recommendations.filter(({ outcome, condition }) =>
    outcome !== 'withheld' && condition ? holds(condition, grade) : outcome === 'held',
  );
  return [...held, ...recommended].filter(({ leaves }) => !leaves.some(({ fact }) => fact.source === 'rank'));
}

function holds(line: ConditionLine, grade: string | null): boolean {
  switch (line.kind) {
    case 'all':
      return line.parts.every((part) => holds(part, grade));
    case 'any':
      return line.parts.some((part) => holds(part, grade));
    case 'not':
      return !holds(line.part, grade);
    case 'leaf':
      return line.fact.source === 'grade' ? gradeHolds(line, grade) : line.outcome === 'held';
  }
}

function gradeHolds({ operator, threshold, outcome }: LeafLine, grade: string | null): boolean {
  if (threshold.kind !== 'value' || grade === null) return outcome === 'held';
  const isAmong = threshold.values.includes(grade);
  return operator === 'equal' || operator === 'in' ? isAmong : !isAmong;
}
