import type { FiguresEntered } from '../../contract/records/figure.js';
import { figuresOf } from '../../seed/figures.js';
import { leavesOf } from '../../seed/leaves.js';
import { cadresOf, type Half } from './half.js';
import type { Person } from './people.js';
import { together } from './together.js';

/** The one figure that the measure shows to few. */
export const CONFIDENTIAL = 'isUnderInvestigation';

/** The townships enter the leave of their cadres. */
export async function enterLeave({ stage, cohort }: Half): Promise<void> {
  const { offices } = stage;
  const leaves = leavesOf(cohort);
  const townships = new Map(cadresOf(cohort).map(({ code, links }) => [code, String(links?.['township'])]));
  await together(leaves, ({ code, ...leave }) => {
    const [committee] = offices.townships.get(townships.get(code)!)!;
    return committee.post('/api/leaves', { cadreId: offices.ids.cadres.get(code)!, ...leave });
  });
  await stage.step(
    { zh: '核请销假', en: 'Leave' },
    {
      zh: `乡镇登记公出、培训、年休、病事假 ${leaves.length} 笔；只记天数，不查台账，不要打卡。`,
      en: `the townships enter ${leaves.length} stretches of leave, in days; no ledger and no clocking in.`,
    },
  );
}

/** The bureau reports two numbers a village, the county the days on post; a second person confirms. What few may see goes its own way. */
export async function enterFigures({ stage, cycleId, cohort }: Half): Promise<void> {
  const { bureau, organisation, second, caseHandler, inspector } = stage.offices;
  const rows = figuresOf(cohort.entities);
  const secret = rows.filter(({ fact }) => fact === CONFIDENTIAL);
  const ofVillages = rows.filter(({ entityKind }) => entityKind === 'village');
  const others = rows.filter((one) => one.entityKind !== 'village' && one.fact !== CONFIDENTIAL);
  const enter = async (by: Person, confirms: Person, figures: typeof rows) => {
    if (figures.length === 0) return;
    const made = await by.post<FiguresEntered>('/api/figures/many', { cycleId, figures });
    await confirms.post('/api/figures/confirm', { cycleId, ids: made.figures.map(({ id }) => id) });
  };
  await enter(bureau, second, ofVillages);
  await enter(organisation, second, others);
  await enter(caseHandler, inspector, secret);
  await stage.step(
    { zh: '县数据核定', en: 'Figures verified' },
    {
      zh: `农业农村局报 ${ofVillages.length} 个数，不向村要表；在岗天数等 ${others.length} 个由组织部录入；另一人核定。${secret.length ? `${secret.length} 个只限承办人和纪检可见，组织部也看不到。` : ''}`,
      en: `${ofVillages.length} numbers from the bureau, none asked of villages; ${others.length} of the county; a second person confirms.${secret.length ? ` ${secret.length} is seen by case handler and inspector alone.` : ''}`,
    },
  );
}
