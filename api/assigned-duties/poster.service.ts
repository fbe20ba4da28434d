import { Injectable } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import type { Title } from '../contract/fields.js';
import type { PosterQuery } from '../contract/records/assigned-duty.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { InvalidInput } from '../http/invalid-input.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { AssignedDutiesService } from './assigned-duties.service.js';
import { posterPage } from './poster-page.js';

/** The sheet for the three boards: which duties may not be given, whom to tell, how often the township was found to have. */
@Injectable()
export class PosterService {
  constructor(
    private readonly areas: AreasService,
    private readonly calendar: CalendarService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly assignedDuties: AssignedDutiesService,
  ) {}

  /** The page, ready to print. @throws InvalidInput for a place nobody entered, or a measure not in force there */
  async page({ areaCode, ruleSet: code, contact }: PosterQuery, isPublic = false): Promise<string> {
    const county = areaCode.slice(0, 6);
    const names = await this.areas.namesOf([county, areaCode.slice(0, 9), areaCode]);
    if (!names.has(areaCode)) throw unknownPlace(areaCode);
    const today = this.calendar.todayIn();
    const inForce = await this.ruleSets.inForceOn(code, today, county);
    if (!inForce) throw notInForce(code, today);
    const { ruleSet } = await this.ruleSets.compiledOf(inForce.id);
    return posterPage({
      title: ruleSet.title,
      list: ruleSet.negativeList ?? { duties: [], conduct: [] },
      county: names.get(county) ?? county,
      places: [...new Set([areaCode.slice(0, 9), areaCode])]
        .filter((one) => one.length > 6)
        .map((one) => names.get(one) ?? one),
      contact: contact ?? (await this.areas.contactOf(county)) ?? undefined,
      today,
      counts: await this.countsOf(areaCode),
      isPublic,
    });
  }

  /** Of the half-year it is, and the one before: what the township stands at. None for a whole county. */
  private async countsOf(areaCode: string): Promise<{ code: string; confirmed: number }[]> {
    const township = areaCode.slice(0, 9);
    if (township.length < 9) return [];
    const today = this.calendar.todayIn();
    const halves = (await this.cycles.halvesOf(areaCode.slice(0, 6))).filter(({ startsOn }) => startsOn <= today);
    return Promise.all(
      halves.slice(-2).map(async ({ id, code }) => {
        const counts = await this.assignedDuties.counts({ cycleId: id });
        return { code, confirmed: counts.find((one) => one.areaCode === township)?.confirmed ?? 0 };
      }),
    );
  }
}

const notInForce = (code: string, day: string) =>
  wrongly('/ruleSet', {
    zh: `${day} 在这里没有执行中的办法“${code}”`,
    en: `no measure "${code}" is in force here on ${day}`,
  });

const unknownPlace = (areaCode: string) =>
  wrongly('/areaCode', {
    zh: `没有代码为 ${areaCode} 的地方，请先在“区划”中登记`,
    en: `there is no place with the code ${areaCode}; enter it under areas first`,
  });

const wrongly = (pointer: string, said: Title) =>
  new InvalidInput('query', (language) => [{ pointer, in: 'query', message: said[language] }]);
