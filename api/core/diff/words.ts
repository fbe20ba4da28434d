import type { Title } from '../../contract/fields.js';
import type { Standing, Tally } from './cohort-effect.js';

type Told = (subject: string, label: string, before: string, after: string) => string;

/** The sentences of a comparison in one language. What comes in as text is already in that language. */
export interface DiffWords {
  changed: Told;
  rose: Told;
  fell: Told;
  /** A member that was not there: "the limit of 10 points is new". */
  newMember(subject: string, label: string, after: string): string;
  noMember(subject: string, label: string, before: string): string;
  added(subject: string, content: string): string;
  removed(subject: string, content: string): string;
  moved(subject: string, from: string, to: string): string;
  reordered(subject: string, before: string, after: string): string;
  renamed(before: string, after: string): string;
  /** The wording of something was changed, not what it does. */
  reworded(subject: string, label: string): string;
  /** Titles on the way to something, and parts of the measure that have none. */
  subject(titles: readonly string[], labels: readonly string[]): string;
  member(label: string, value: string): string;
  gradeLine: string;
  /** A band by the points it gives. */
  bandOf(points: string): string;
  clause(number: string): string;
  otherwise: string;
  direction: { stricter: string; looser: string; neither: string };
  concerns(kinds: readonly string[]): string;
  /** How many lines there are, and how many of them can change a result. */
  lines(all: number, meaning: number): string;
  nothing: string;
  /** "12 grades move: 9 up, 3 down" */
  moves(tally: Tally): string;
  noMoves: string;
  move(who: string, before: string, after: string): string;
  distribution(kind: string): string;
  outcome(outcome: string, before: number, after: number): string;
  state: Record<Exclude<Standing['state'], 'graded'>, string>;
  township(name: string, people: number, movement: string | null): string;
  noTownship: string;
  causes: string;
  cause(tally: Tally | null): string;
}

const zh: DiffWords = {
  changed: (subject, label, before, after) => `${of(subject, label)}由${apart(before)}改为${spaced(after)}`,
  rose: (subject, label, before, after) => `${of(subject, label)}由${apart(before)}提高到${spaced(after)}`,
  fell: (subject, label, before, after) => `${of(subject, label)}由${apart(before)}降低到${spaced(after)}`,
  newMember: (subject, label, after) => `${subject}新增${label}：${after}`,
  noMember: (subject, label, before) => `${subject}取消${label}（原为：${before}）`,
  added: (subject, content) => `新增${subject}${content === '' ? '' : `：${content}`}`,
  removed: (subject, content) => `取消${subject}${content === '' ? '' : `（原为：${content}）`}`,
  moved: (subject, from, to) => `${subject}由${from}移到${to}`,
  reordered: (subject, before, after) => `${subject}的先后顺序由${before}改为${after}`,
  renamed: (before, after) => `${before}改称${after}，只改名称`,
  reworded: (subject, label) => `${of(subject, label)}文字有改动`,
  subject: (titles, labels) => titles.join('') + labels.join(''),
  member: (label, value) => `${label}${spaced(value)}`,
  gradeLine: '分数线',
  bandOf: (points) => `得 ${points}一档`,
  clause: (number) => `第 ${number} 条`,
  otherwise: '其他情况',
  direction: { stricter: '趋严', looser: '趋宽', neither: '严宽不定' },
  concerns: (kinds) => `涉及${kinds.join('、')}`,
  lines: (all, meaning) => `共 ${all} 处不同，其中 ${meaning} 处涉及内容`,
  nothing: '两个规则文件内容相同',
  moves: (tally) => `${tally.up + tally.down + tally.other} 人档次变化：${ways(tally)}`,
  noMoves: '没有人的档次变化',
  move: (who, before, after) => `${who}：${before} → ${after}`,
  distribution: (kind) => `${kind}各档人数（改前 → 改后）`,
  outcome: (outcome, before, after) => `${outcome} ${before} → ${after}`,
  state: { notDetermined: '办法未定', missing: '待补齐', onHold: '暂缓', ungraded: '不定等次', notGraded: '不评等次' },
  township: (name, people, movement) =>
    `${name}（${people} 人）：${movement === null ? '没有两次都有得分的' : `平均变动 ${movement}`}`,
  noTownship: '未登记乡镇',
  causes: '每处改动单独施行时',
  cause: (tally) => (tally === null ? '离开其他改动不能单独施行' : isNone(tally) ? '无人变化' : ways(tally)),
};

const en: DiffWords = {
  changed: (subject, label, before, after) => `${colon(subject)}${label} from ${before} to ${after}`,
  rose: (subject, label, before, after) => `${colon(subject)}${label} raised from ${before} to ${after}`,
  fell: (subject, label, before, after) => `${colon(subject)}${label} lowered from ${before} to ${after}`,
  newMember: (subject, label, after) => `${colon(subject)}${label} is new: ${after}`,
  noMember: (subject, label, before) => `${colon(subject)}${label} is gone (was: ${before})`,
  added: (subject, content) => `new: ${subject}${content === '' ? '' : `: ${content}`}`,
  removed: (subject, content) => `gone: ${subject}${content === '' ? '' : ` (was: ${content})`}`,
  moved: (subject, from, to) => `${subject} moved from ${from} to ${to}`,
  reordered: (subject, before, after) => `${subject}: order from ${before} to ${after}`,
  renamed: (before, after) => `${before} is now called ${after}, a change of name only`,
  reworded: (subject, label) => `${colon(subject)}${label} reworded`,
  subject: (titles, labels) => [...titles, ...labels].join(', '),
  member: (label, value) => `${label} ${value}`,
  gradeLine: 'line',
  bandOf: (points) => `the band of ${points}`,
  clause: (number) => `clause ${number}`,
  otherwise: 'otherwise',
  direction: { stricter: 'stricter', looser: 'looser', neither: 'neither stricter nor looser for certain' },
  concerns: (kinds) => `concerns: ${kinds.join(', ')}`,
  lines: (all, meaning) => `${all} differences, ${meaning} of them of meaning`,
  nothing: 'both rule sets say the same',
  moves: (tally) => `${tally.up + tally.down + tally.other} grades change: ${waysInEnglish(tally)}`,
  noMoves: "nobody's grade changes",
  move: (who, before, after) => `${who}: ${before} → ${after}`,
  distribution: (kind) => `${kind}: how many have each grade (before → after)`,
  outcome: (outcome, before, after) => `${outcome} ${before} → ${after}`,
  state: {
    notDetermined: 'left open',
    missing: 'missing',
    onHold: 'on hold',
    ungraded: 'ungraded',
    notGraded: 'not graded',
  },
  township: (name, people, movement) =>
    `${name} (${people}): ${movement === null ? 'nobody has points both times' : `${movement} on average`}`,
  noTownship: 'no township',
  causes: 'each change by itself',
  cause: (tally) =>
    tally === null
      ? 'makes no sound rule set without the others'
      : isNone(tally)
        ? 'moves nobody'
        : waysInEnglish(tally),
};

/** The sentences of both languages. */
export const DIFF_WORDS: Record<keyof Title, DiffWords> = { zh, en };

const isNone = ({ up, down, other }: Tally) => up + down + other === 0;
const ways = ({ up, down, other }: Tally) =>
  `${up} 升 ${down} 降${other > 0 ? `，另 ${other} 人由有到无或由无到有` : ''}`;
const waysInEnglish = ({ up, down, other }: Tally) =>
  `${up} up, ${down} down${other > 0 ? `, ${other} from a grade to none or from none to one` : ''}`;

/** A space before what begins with a figure or a Latin letter. */
function spaced(text: string): string {
  return /^[0-9A-Za-z−]/.test(text) ? ` ${text}` : text;
}

/** The same, and a space after what ends with one. */
const apart = (text: string) => spaced(/[0-9A-Za-z%]$/.test(text) ? `${text} ` : text);

const of = (subject: string, label: string) => (subject === '' ? label : `${subject}的${label}`);
const colon = (subject: string) => (subject === '' ? '' : `${subject}: `);
