import type { Ask, AskKind, BurdenReport, SideBurden, Span } from '../contract/burden.js';
import type { Cohort } from '../contract/cohort.js';
import type { Title } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import { total } from '../core/burden/draws.js';
import { type Language, say } from './language.js';
import { cohortTitle } from './names.js';
import { type Align, table } from './print.js';

const KINDS: Record<AskKind, Title> = {
  picks: { zh: '点选', en: 'picks' },
  sentences: { zh: '写一句', en: 'sentences' },
  confirmations: { zh: '确认任务', en: 'tasks confirmed' },
  ballots: { zh: '票（人）', en: 'ballots (people)' },
  ticks: { zh: '勾', en: 'ticks' },
  pages: { zh: '页', en: 'pages' },
  taskTicks: { zh: '勾任务', en: 'task ticks' },
  numbers: { zh: '数', en: 'numbers' },
  exceptions: { zh: '有才填', en: 'only where it applies' },
  households: { zh: '访问户', en: 'households' },
  callBacks: { zh: '回访户', en: 'call-backs' },
  checks: { zh: '核查项', en: 'points checked' },
  villages: { zh: '到村', en: 'villages visited' },
  meetings: { zh: '会', en: 'meetings' },
  opinions: { zh: '意见', en: 'opinions' },
};
const PARTS = [
  { part: 'main', title: { zh: '主要负担', en: 'The main burden' } },
  { part: 'further', title: { zh: '此外还要求', en: 'Asked besides' } },
] as const;
const ALIGN: Align[] = ['left', 'left', 'right', 'right', 'right'];

/** A burden as two tables, what a measure publishes and what it asks besides, then the minutes for each and the other half. */
export function burdenTable(
  ruleSet: RuleSet,
  cohort: Cohort,
  report: BurdenReport,
  otherHalf: BurdenReport | undefined,
  lang: Language,
): string {
  const head = [
    say(lang, '哪一方', 'side'),
    say(lang, '要求', 'asked'),
    say(lang, '全县', 'county'),
    say(lang, '每个', 'each'),
    say(lang, '分钟/每个', 'minutes each'),
  ];
  const parts = PARTS.flatMap(({ part, title }) => {
    const rows = report.sides.flatMap((side) => rowsOf(side, part, lang));
    return rows.length > 0 ? ['', title[lang], table([head, ...rows], ALIGN)] : [];
  });
  return [
    `${ruleSet.title[lang]}　${cohortTitle(cohort)}`,
    ...(cohort.note ? [cohort.note] : []),
    ...parts,
    '',
    table(
      [
        [say(lang, '每个合计分钟', 'minutes for each'), say(lang, '主要', 'main'), say(lang, '全部', 'all')],
        ...report.sides.map(({ title, sharers, minutesEach: { main, all } }) => [
          `${title[lang]}（${sharers}）`,
          spanText(main),
          spanText(all),
        ]),
      ],
      ['left', 'right', 'right'],
    ),
    ...differences(report, otherHalf, lang),
    ...report.notCounted.map(({ of, reason }) =>
      say(lang, `未计：${of}，${reason.zh}`, `Not counted: ${of}, ${reason.en}`),
    ),
    say(
      lang,
      '分钟按本示范自定的单位时间推算，不是任何文件的规定（api/core/burden/unit-time.ts）。',
      'Minutes follow unit times of our own, from no document (api/core/burden/unit-time.ts).',
    ),
  ].join('\n');
}

function rowsOf(side: SideBurden, part: Ask['part'], lang: Language): string[][] {
  const asks = side.asks.filter((one) => one.part === part);
  const kinds = [...new Set(asks.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const its = asks.filter((one) => one.kind === kind);
    const [count, seconds] = [total(its, 'count'), total(its, 'seconds')];
    const sharers = its[0]!.sharers ?? side.sharers;
    const each = sharers > 0 ? 1 / sharers : 0;
    return [
      its[0]!.sharers === undefined ? side.title[lang] : `${side.title[lang]}（${its[0]!.sharers}）`,
      KINDS[kind][lang],
      spanText(count),
      spanText(scaled(count, each)),
      seconds.most === 0 ? '' : spanText(scaled(seconds, each / 60)),
    ];
  });
  // That nothing is asked of the village committees is itself something to know.
  if (rows.length === 0 && part === 'main' && side.asks.length === 0)
    return [[side.title[lang], say(lang, '表', 'forms'), '0', '0', '']];
  return rows;
}

function differences(report: BurdenReport, other: BurdenReport | undefined, lang: Language): string[] {
  if (!other) return [];
  const name = other.half === 'first' ? say(lang, '上半年', 'first half') : say(lang, '下半年', 'second half');
  return other.sides.flatMap((side) => {
    const before = report.sides.find((one) => one.side === side.side)?.asks ?? [];
    const kinds = [...new Set(side.asks.map(({ kind }) => kind))];
    return kinds.flatMap((kind) => {
      const count = (asks: readonly Ask[]) =>
        spanText(
          total(
            asks.filter((one) => one.kind === kind),
            'count',
          ),
        );
      if (count(before) === count(side.asks)) return [];
      return [`${name}${say(lang, '：', ': ')}${side.title[lang]} ${KINDS[kind][lang]} ${count(side.asks)}`];
    });
  });
}

const scaled = ({ least, most }: Span, by: number): Span => ({ least: least * by, most: most * by });

/** A number with at most one decimal, or from the least to the most. */
function spanText({ least, most }: Span): string {
  const [from, to] = [oneDecimal(least), oneDecimal(most)];
  return from === to ? from : `${from}–${to}`;
}

const oneDecimal = (n: number): string => String(Math.round(n * 10) / 10);
