import type { Title } from '../../contract/fields.js';

const ACTS: Readonly<Record<string, Title>> = {
  windows: { zh: '排出各环节日期', en: 'dates every step' },
  plan: { zh: '排定下一期', en: 'plans the next half-year' },
  replan: { zh: '重排日期', en: 'plans it again' },
  open: { zh: '启动评估', en: 'opens the cycle' },
  close: { zh: '关账', en: 'closes the books' },
  assess: { zh: '测算', en: 'scores' },
  ask: { zh: '向各方征求意见', en: 'asks every office for its opinion' },
  consult: { zh: '征求意见结束，未答复的记为无意见', en: 'ends the hearing; silence is recorded as no objection' },
  publish: { zh: '张贴公示', en: 'posts the notice' },
  finish: { zh: '本期办结', en: 'ends the cycle' },
};

const KINDS: Readonly<Record<string, (count: number) => Title>> = {
  due: (count) => ({ zh: `提醒 ${count} 项将到期`, en: `reminds of ${many(count)} soon due` }),
  late: (count) => ({ zh: `提醒 ${count} 项已到期`, en: `reminds of ${many(count)} past its day` }),
  escalated: (count) => ({ zh: `${count} 项逾期报县委组织部`, en: `tells the county of ${many(count)} overdue` }),
};

const many = (count: number): string => (count === 1 ? 'one matter' : `${count} matters`);

/** What the schedule did, in a sentence; undefined where it did nothing. */
export function actsSaid(acts: readonly string[]): Title | undefined {
  const said: Title[] = [];
  const reminded = new Map<string, number>();
  for (const act of acts) {
    const words = act.replace(/^\d{4}-\d{2}-\d{2} /, '').split(' ');
    if (words[0] === 'remind') reminded.set(words[1]!, (reminded.get(words[1]!) ?? 0) + 1);
    else said.push(ACTS[words[0]!]!);
  }
  for (const [kind, count] of reminded) said.push(KINDS[kind]!(count));
  if (said.length === 0) return undefined;
  return { zh: `${said.map(({ zh }) => zh).join('；')}。`, en: `${said.map(({ en }) => en).join('; ')}.` };
}
