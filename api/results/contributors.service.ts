import { Injectable } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { BallotsService } from '../ballots/ballots.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import type { Entity } from '../contract/entity.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import { ExemptionsService } from '../exemptions/exemptions.service.js';
import { FindingsService } from '../findings/findings.service.js';
import { FiguresService } from '../indicators/figures.service.js';
import { MarksService } from '../marks/marks.service.js';
import { ProjectsService } from '../projects/projects.service.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { TeamsService } from '../teams/teams.service.js';
import { UnitsService } from '../units/units.service.js';
import type { Contribution } from './merge.js';

type Contributor = { contribute(cycle: CycleEntity, ruleSet: RuleSet): Promise<Entity[]> };

/** Everybody who records something that a measure reads, in one list. */
@Injectable()
export class ContributorsService {
  readonly #roster: Readonly<Record<string, Contributor>>;
  readonly #records: Readonly<Record<string, Contributor>>;

  constructor(
    areas: AreasService,
    units: UnitsService,
    teams: TeamsService,
    cadres: CadresService,
    figures: FiguresService,
    marks: MarksService,
    ballots: BallotsService,
    surveys: SurveysService,
    findings: FindingsService,
    exemptions: ExemptionsService,
    projects: ProjectsService,
  ) {
    this.#roster = { areas, units, teams, cadres };
    this.#records = { figures, marks, ballots, surveys, findings, exemptions, projects };
  }

  /**
   * What came of one entity after it was frozen, of those records that others do not wait for: a repeated ballot, an exemption decided later,
   * and of the villages a survey that was made up.
   */
  async arrivedOf(
    cycle: CycleEntity,
    ruleSet: RuleSet,
    { kind, code }: Pick<Entity, 'kind' | 'code'>,
  ): Promise<Pick<Entity, 'tallies' | 'exemptions'> & { villages: readonly Entity[] }> {
    const { ballots, exemptions, surveys } = this.#records;
    const found = await Promise.all([ballots!, exemptions!].map((one) => one.contribute(cycle, ruleSet)));
    const [tallied, exempted] = found.map((all) => all.find((one) => one.kind === kind && one.code === code));
    const villages = await surveys!.contribute(cycle, ruleSet);
    return { tallies: tallied?.tallies ?? [], exemptions: exempted?.exemptions ?? [], villages };
  }

  /** What each of them recorded for a cycle, for the whole county. */
  async contributions(cycle: CycleEntity, ruleSet: RuleSet): Promise<Contribution[]> {
    const of = (sources: Readonly<Record<string, Contributor>>, isRoster: boolean) =>
      Object.entries(sources).map(async ([source, contributor]) => ({
        source,
        isRoster,
        entities: await contributor.contribute(cycle, ruleSet),
      }));
    return Promise.all([...of(this.#roster, true), ...of(this.#records, false)]);
  }
}
