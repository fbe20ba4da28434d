import { Injectable } from '@nestjs/common';
import { AdjustmentsService } from '../adjustments/adjustments.service.js';
import { AreasService } from '../areas/areas.service.js';
import { AssignedDutiesService } from '../assigned-duties/assigned-duties.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import { type CycleRecord, isSealed } from '../contract/records/cycle.js';
import type { RollUp, RollUpQuery, RollUpRow, ShownShare } from '../contract/records/roll-up.js';
import type { RuleSet } from '../contract/rule-set.js';
import { diffRuleSets } from '../core/diff-rule-sets.js';
import { type Counts, hidden, HIDDEN_BELOW, type ShownCounts } from '../core/roll-up/hide.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { systemActor } from '../http/access.js';
import { everything } from '../http/list-query.js';
import { CohortsService } from '../results/cohorts.service.js';
import { ResultsService } from '../results/results.service.js';
import { ReviewsService } from '../reviews/reviews.service.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { type Layout, layoutOf, type ShareColumn } from './columns.js';
import { figuresOf, toldCohort } from './county-figures.js';

/** A county of the table, before anything is hidden. */
type Counted = { row: Omit<RollUpRow, 'counts' | 'shares'>; figures: Counts | null; ruleSet: RuleSet | null };

/** What counties came to, for those above them: counts and shares, nobody's name and no rank. */
@Injectable()
export class RollUpsService {
  constructor(
    private readonly areas: AreasService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly results: ResultsService,
    private readonly cohorts: CohortsService,
    private readonly cadres: CadresService,
    private readonly surveys: SurveysService,
    private readonly duties: AssignedDutiesService,
    private readonly adjustments: AdjustmentsService,
    private readonly reviews: ReviewsService,
  ) {}

  /** The table of a place: a row for each county in it, in the order of their codes, and the sum. */
  async table({ areaCode, cycle: code }: RollUpQuery): Promise<RollUp> {
    const by = systemActor(areaCode);
    const within = { areaCode, kind: 'county' };
    const counties = await everything((query) => this.areas.list(query, by), within, ['areaCode', 'ASC']);
    const cycles = await everything((query) => this.cycles.list(query, by), { areaCode, code });
    const ofCounty = new Map(cycles.map((cycle) => [cycle.areaCode, cycle]));
    const rows: Counted[] = [];
    for (const { areaCode: county, name } of counties)
      rows.push(await this.counted(county, name, ofCounty.get(county) ?? null));
    return tableOf(areaCode, code, rows);
  }

  private async counted(areaCode: string, name: string, cycle: CycleRecord | null): Promise<Counted> {
    const blank = { areaCode, name, state: null, effectiveFrom: null, templateDifferences: null };
    if (!cycle) return { row: blank, figures: null, ruleSet: null };
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const row = {
      ...blank,
      state: cycle.state,
      effectiveFrom: ruleSet.effectiveFrom ?? null,
      templateDifferences: await this.differencesFromTemplate(cycle, ruleSet),
    };
    return { row, ruleSet, figures: isSealed(cycle.state) ? await this.figures(cycle, ruleSet) : null };
  }

  private async figures(cycle: CycleRecord, ruleSet: RuleSet): Promise<Counts> {
    const { id: cycleId, areaCode, cutoffOn } = cycle;
    const by = systemActor(areaCode);
    const { compiled } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const cohort = toldCohort((await this.cohorts.allFrozen(cycleId)).at(-1)!.cohort, compiled);
    const grades = (ruleSet.entities.cadre?.grades?.order ?? []).map(({ id }) => id);
    const results = await everything((query) => this.results.list(query, by), { cycleId, kind: 'cadre' });
    const cadres = await this.cadres.filesIn(areaCode);
    const surveys = await everything((query) => this.surveys.list(query, by), { cycleId, state: 'accepted' });
    const duties = await this.duties.statesIn(cycleId);
    const adjustments = await this.adjustments.followedFrom(results.map(({ id }) => id));
    const reviews = (await this.reviews.reviewsOf(cycleId)).map(({ state }) => state);
    const counted = { cohort, cutoffOn, grades, results, cadres, surveys, duties, adjustments, reviews };
    return figuresOf(counted);
  }

  /** In how many places a measure says otherwise than the template it extends. */
  private async differencesFromTemplate({ ruleSetId }: CycleRecord, ruleSet: RuleSet): Promise<number | null> {
    const { templateId } = await this.ruleSets.entity(ruleSetId);
    if (templateId === null) return null;
    return diffRuleSets((await this.ruleSets.compiledOf(templateId)).ruleSet, ruleSet).length;
  }
}

function tableOf(areaCode: string, cycle: string, rows: readonly Counted[]): RollUp {
  const layout = layoutOf(rows.find(({ figures }) => figures)?.ruleSet ?? undefined);
  const counted = rows.filter(({ figures }) => figures !== null);
  const figures = counted.map((one) => one.figures!);
  const shown = hidden(figures, layout.people, layout.partitions);
  const ofCounty = new Map(counted.map(({ row }, i) => [row.areaCode, shown.rows[i]!]));
  return {
    areaCode,
    cycle,
    hiddenBelow: HIDDEN_BELOW,
    counts: [...layout.counts],
    shares: layout.shares.map(({ id, title }) => ({ id, title })),
    rows: rows.map(({ row }) => ({ ...row, ...cells(layout, ofCounty.get(row.areaCode)) })),
    total: cells(layout, shown.total),
  };
}

/** The counts and shares that have a column; none where nothing is sealed yet. */
function cells({ counts, shares }: Layout, shown: ShownCounts = {}): Pick<RollUpRow, 'counts' | 'shares'> {
  return {
    counts: Object.fromEntries(counts.flatMap(({ id }) => (id in shown ? [[id, shown[id]!]] : []))),
    shares: Object.fromEntries(
      shares.flatMap(({ id, ...of }) => (of.denominator in shown ? [[id, shareOf(shown, of)]] : [])),
    ),
  };
}

function shareOf(shown: ShownCounts, of: Pick<ShareColumn, 'numerator' | 'denominator'>): ShownShare {
  const numerator = shown[of.numerator] ?? null;
  const denominator = shown[of.denominator] ?? null;
  if (numerator === null || denominator === null) return { numerator: null, denominator: null, share: null };
  return { numerator, denominator, share: denominator === 0 ? null : numerator / denominator };
}
