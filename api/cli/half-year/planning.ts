import type { Cohort } from '../../contract/cohort.js';
import type { CycleRecord } from '../../contract/records/cycle.js';
import type { PublicationRecord } from '../../contract/records/publication.js';
import type { RuleSetRecord } from '../../contract/records/rule-set.js';
import type { WindowRecord } from '../../contract/records/window.js';
import { cadresOf, type Half, villagesOf } from './half.js';
import type { Stage } from './stage.js';

const COUNTY = '529901';
/** Where the story posts the list of duties: the township, a village, the platform. */
const POSTED = [
  ['529901101', 'township'],
  ['529901101201', 'villageBoard'],
  [COUNTY, 'platform'],
] as const;

/** The county plans its first half-year itself; the schedule dates every step of it. */
export async function plan(stage: Stage, cohort: Cohort): Promise<Half> {
  const { organisation } = stage.offices;
  const [measure] = await organisation.list<RuleSetRecord>('rule-sets', { code: 'half-year' });
  const { code, half, startsOn, cutoffOn } = cohort.cycle;
  const planned = { code, areaCode: COUNTY, half, startsOn, cutoffOn, ruleSetId: measure!.id };
  const { id: cycleId } = await organisation.post<CycleRecord>('/api/cycles', planned);
  const windows = await organisation.post<WindowRecord[]>('/api/windows/plan', { cycleId });
  const last = windows.at(-1)!.toOn;
  await stage.step(
    { zh: '排期', en: 'Planned' },
    {
      zh: `组织部按《办法》第 7 条排定 ${code}：数据截止 ${cutoffOn}，${windows.length} 个环节按国办放假安排逐一落到日子，${last} 反馈本人。`,
      en: `the county plans ${code}: data until ${cutoffOn}, ${windows.length} steps dated by the official calendar, the last on ${last}.`,
    },
  );
  return { stage, cycleId, cohort };
}

/** The notice goes out with the roster; the duties that nobody may give a posted cadre are posted in three places. */
export async function announce({ stage, cycleId, cohort }: Half): Promise<void> {
  const { organisation } = stage.offices;
  for (const [areaCode, board] of POSTED) {
    const posted = { cycleId, areaCode, kind: 'dutyList', board, publishedOn: stage.day };
    await organisation.post<PublicationRecord>('/api/publications', posted);
  }
  const [cadres, villages] = [cadresOf(cohort).length, villagesOf(cohort).length];
  await stage.step(
    { zh: '下通知、核名册', en: 'Notice and roster' },
    {
      zh: `${cadres} 名驻村驻镇干部、${villages} 个村、${stage.offices.townships.size} 个乡镇，${stage.offices.count} 人各用自己的账号；负面清单在乡镇、村公开栏、平台三处公示。`,
      en: `${cadres} cadres, ${villages} villages, ${stage.offices.townships.size} townships, ${stage.offices.count} people with accounts of their own; the negative list is posted in three places.`,
    },
  );
}
