import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { AuditService } from '../audit/audit.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import type { ListQuery } from '../contract/list.js';
import { type NewPublication, PublicationRecord } from '../contract/records/publication.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { type Fault, refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { AssignedDutiesService } from './assigned-duties.service.js';
import { PublicationEntity } from './publication.entity.js';

const LISTING: Listing<PublicationEntity> = {
  permission: 'publications.read',
  place: { area: 'areaCode' },
  filters: ['cycleId', 'areaCode', 'kind', 'board', 'publishedOn'],
  sorts: ['publishedOn', 'areaCode', 'kind', 'board'],
  order: ['publishedOn', 'DESC'],
};

/** How long the code of the place is where each board hangs. */
const DIGITS = { township: 9, villageBoard: 12, platform: 6 } as const;

/** What was made public: the list of duties and how often a township was found to have given one, in three places. */
@Injectable()
export class PublicationsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly areas: AreasService,
    private readonly calendar: CalendarService,
    private readonly cycles: CyclesService,
    private readonly assignedDuties: AssignedDutiesService,
  ) {}

  onModuleInit(): void {
    this.places.register('publications', (id) => this.db.read.findOneBy(PublicationEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<PublicationRecord>> {
    const page = await listOf(this.db.read, PublicationEntity, LISTING, query, actor);
    return { ...page, records: page.records.map(view) };
  }

  async get(id: string): Promise<PublicationRecord> {
    const publication = await this.db.read.findOneBy(PublicationEntity, { id });
    if (!publication) throw notFound('publications', id);
    return view(publication);
  }

  /** Records that something was posted, with the count it showed. @throws InvalidInput for a board that does not hang there, or a day to come */
  async create(input: NewPublication, actor: Actor): Promise<PublicationRecord> {
    const cycle = await this.cycles.entity(input.cycleId);
    const faults = faultsOf(input, cycle, this.calendar.todayIn());
    if (faults.length > 0) throw refused(faults);
    await this.areas.mustBeKnown({ '/areaCode': input.areaCode });
    const count = input.kind === 'dutyList' ? null : await this.countOf(input);
    return this.audit.write(actor, input.areaCode, async (change) =>
      view(await change.create(PublicationEntity, 'publications', { ...input, count, publishedBy: actor.accountId })),
    );
  }

  private async countOf({ cycleId, areaCode }: NewPublication): Promise<number> {
    const counts = await this.assignedDuties.counts({ cycleId });
    const shownThere = counts.filter((one) => one.areaCode.startsWith(areaCode.slice(0, 9)));
    return shownThere.reduce((sum, { confirmed }) => sum + confirmed, 0);
  }
}

function faultsOf({ areaCode, board, publishedOn }: NewPublication, cycle: CycleEntity, today: string): Fault[] {
  const faults: Fault[] = [];
  if (!areaCode.startsWith(cycle.areaCode))
    faults.push({
      pointer: '/areaCode',
      zh: `不在本期所在的县（${cycle.areaCode}）`,
      en: `is not in the county of the cycle (${cycle.areaCode})`,
    });
  if (areaCode.length !== DIGITS[board])
    faults.push({
      pointer: '/board',
      zh: `应为 ${DIGITS[board]} 位代码的地方：乡镇公示在乡镇，公开栏在村，平台在县`,
      en: `hangs in a place of ${DIGITS[board]} digits: the township's in the township, a board in a village, the platform in the county`,
    });
  if (publishedOn > today)
    faults.push({
      pointer: '/publishedOn',
      zh: `还没有到（今天是 ${today}）`,
      en: `has not come yet (today is ${today})`,
    });
  return faults;
}

const view = (publication: PublicationEntity): PublicationRecord =>
  shown(PublicationRecord, publication, { moves: [] });
