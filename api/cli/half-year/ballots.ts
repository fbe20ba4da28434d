import type { Tally } from '../../contract/ballot.js';
import type { Entity } from '../../contract/entity.js';
import type { CountReport, EnteredSheets, PrintedBallots } from '../../contract/records/ballot.js';
import { cadresOf, type Half, villagesOf } from './half.js';
import { Person, type Refusal } from './people.js';
import { together } from './together.js';

type Slip = PrintedBallots['slips'][number];
type Printed = { village: Entity; slips: Slip[]; voted: { name: string; tally: Tally }[] };

const SLIPS = { ordinary: 11, formerPoor: 2, monitored: 2 };

/** The tallies that one village's vote comes to, by the cadre. */
const votedIn = ({ cohort }: Half, village: string) =>
  cadresOf(cohort).flatMap(({ code, name, tallies = [] }) =>
    tallies.filter(({ place }) => place === village).map((tally) => ({ code, name: name!, tally })),
  );

/** Villages that vote on paper: those where a vote was repeated. All others vote by code. */
const isOnPaper = (half: Half, { code }: Entity): boolean => votedIn(half, code).some(({ tally }) => tally.attempt > 1);

/** Fifteen representatives of each village, a slip with a code for each. */
export async function print(half: Half): Promise<Printed[]> {
  const { stage, cycleId, cohort } = half;
  const villages = villagesOf(cohort).filter((village) => !isOnPaper(half, village));
  const printed: Printed[] = [];
  for (const village of villages) {
    const box = { cycleId, areaCode: village.code, slips: SLIPS };
    const { slips } = await stage.offices.organisation.post<PrintedBallots>('/api/ballots/issue', box);
    printed.push({ village, slips, voted: votedIn(half, village.code) });
  }
  const count = printed.reduce((sum, { slips }) => sum + slips.length, 0);
  const onPaper = villagesOf(cohort).length - villages.length;
  await stage.step(
    { zh: '抽代表、印票', en: 'Representatives drawn' },
    {
      zh: `每村 15 名代表，普通农户 11、脱贫户 2、监测户 2；印 ${count} 张码票，每个码只显示这一次${onPaper ? `；另有 ${onPaper} 个村用纸质票` : ''}。`,
      en: `fifteen in each village, eleven of ordinary households; ${count} slips, each code shown this once${onPaper ? `; ${onPaper} villages vote on paper` : ''}.`,
    },
  );
  return printed;
}

/** The representatives vote, each with the code and without an account. @returns how a code used twice was refused */
export async function vote({ stage }: Half, printed: readonly Printed[]): Promise<Refusal> {
  const villager = new Person(stage.offices.address);
  const ballots = printed.flatMap(({ slips, voted }) => {
    const { returned, valid } = voted[0]!.tally;
    return returnedOf(slips, returned).map(({ code, cadres }, at) => ({
      code,
      // Who leaves two questions blank has not voted about that person.
      pages: cadres.map(({ name }) => (at < valid ? page(voted.find((one) => one.name === name)!.tally, at) : {})),
    }));
  });
  await together(ballots, (ballot) => villager.post('/api/ballots/cast', ballot));
  const refused = await villager.refused('POST', '/api/ballots/cast', ballots[0]!);
  await stage.step(
    { zh: '群众测评', en: 'The villagers vote' },
    {
      zh: `${ballots.length} 名代表凭码投票，票上不记名字，村里、乡里和被评的人都看不到谁投了什么；开票前没有任何得票数。同一个码再投被拒绝（“${refused.message}”）。`,
      en: `${ballots.length} representatives vote by code; no name is on a ballot, and neither village, township nor those assessed see who voted how. A code used twice is refused ("${refused.code}").`,
    },
  );
  return refused;
}

/** So many of the slips come back: of ordinary households one may not come. */
const returnedOf = (slips: readonly Slip[], returned: number): Slip[] =>
  slips.toSorted((a, b) => Number(a.stratum === 'ordinary') - Number(b.stratum === 'ordinary')).slice(0, returned);

/** How the representative at this place fills the page of a cadre. */
function page({ questions }: Tally, at: number): Record<string, string> {
  const answered = Object.entries(questions).flatMap(([question, options]) => {
    const option = Object.entries(options).flatMap(([id, count]) => Array.from({ length: count }, () => id))[at];
    return option === undefined ? [] : [[question, option]];
  });
  return Object.fromEntries(answered);
}

/** Every box is counted once, when the books are closed. */
export async function countBoxes({ stage, cycleId, cohort }: Half): Promise<CountReport> {
  const report = await stage.offices.organisation.post<CountReport>('/api/ballots/count', { cycleId });
  const voided = report.villages.filter(({ fault }) => fault !== null);
  const cast = report.villages.reduce((sum, village) => sum + village.cast, 0);
  const names = voided.map(({ areaCode }) => cohort.entities.find(({ code }) => code === areaCode)!.name!);
  await stage.step(
    { zh: '计票', en: 'Counted' },
    {
      zh: `${report.villages.length} 个村，收回 ${cast} 张，打乱次序重新装箱。${names.length ? `${names.join('、')} 有效票不足 10 张，本次不计。` : '各村都有效。'}`,
      en: `${cast} ballots of ${report.villages.length} villages, put into new boxes in random order. ${names.length ? `Too few count in ${names.length} village; its vote does not stand.` : 'Every vote stands.'}`,
    },
  );
  return report;
}

/** Paper is entered twice by two people; where more came back than was issued, the village votes again. */
export async function countPaper(half: Half): Promise<void> {
  const { stage, cohort } = half;
  const villages = villagesOf(cohort).filter((village) => isOnPaper(half, village));
  const voted = villages.flatMap(({ code }) => votedIn(half, code));
  const sheets = voted.map(({ code, tally }) => ({ kind: 'cadre', code, tally: tooMany(tally) }));
  await twice(half, sheets);
  await stage.step(
    { zh: '纸质票计票', en: 'Paper ballots' },
    {
      zh: `${villages.map(({ name }) => name).join('、')} 各发出 15 张、收回 16 张，测评无效，须重新测评。计票表由两人各录一遍，一致才算。`,
      en: `in ${villages.length} villages 16 came back of 15 issued: void, and voted on again. Sheets are typed by two people and count where both agree.`,
    },
  );
}

export async function repeatPaper(half: Half): Promise<void> {
  const { stage, cohort } = half;
  const villages = villagesOf(cohort).filter((village) => isOnPaper(half, village));
  const voted = villages.flatMap(({ code }) => votedIn(half, code));
  const again = await twice(
    half,
    voted.map(({ code, tally }) => ({ kind: 'cadre', code, tally })),
  );
  const standing = new Set(again.recorded.filter(({ fault }) => fault === null).map(({ place }) => place));
  const stands = villages.filter(({ code }) => standing.has(code)).map(({ name }) => name);
  const voided = villages.filter(({ code }) => !standing.has(code)).map(({ name }) => name);
  await stage.step(
    { zh: '重新测评', en: 'The vote repeated' },
    {
      zh: `${stands.join('、')} 重测有效；${voided.join('、')} 又多收 1 张，仍无效，群众方不计，其余三方折算并注明。`,
      en: `one vote stands now; in the other village one too many came back again, so the other three sides are scaled up, and it is said.`,
    },
  );
}

async function twice({ stage, cycleId }: Half, sheets: readonly unknown[]): Promise<EnteredSheets> {
  const { clerk, organisation } = stage.offices;
  await clerk.post('/api/ballots/tallies', { cycleId, sheets });
  return organisation.post<EnteredSheets>('/api/ballots/tallies', { cycleId, sheets });
}

const tooMany = (tally: Tally): Tally => ({ ...tally, attempt: 1, returned: 16 });
