import type { WindowRecord } from '../contract/records/window.js';
import { dutiesOf } from '../core/duties-of.js';
import { toNumber } from '../core/exact.js';
import { exactFigure } from '../core/explain/exact-figure.js';
import { everything } from '../http/list-query.js';
import { type Ask, both, type Form } from './form.js';
import { office } from './office.js';
import type { Part } from './sheet.js';
import { frameOf } from './sides.js';
import { cycleText, dayText, limitText } from './words.js';

/** The notice that opens a half-year: whom it assesses, by which sides, on which days, and what nobody may be asked for. All of it from the measure. */
export const cycleNotice: Form = {
  id: 'notice',
  title: both('关于开展驻村驻镇干部履职评估的通知', 'Notice of the assessment of posted cadres'),
  of: 'county',
  paper: 'portrait',
  async draw(ask, from) {
    const { cycle, actor, language, county, today } = ask;
    const windows = await everything((query) => from.windows.list(query, actor), { cycleId: cycle.id });
    const assessed = (await from.roster.assessed(cycle)).length;
    const named = cycleText(cycle.code, language);
    return {
      title: both(`关于开展${named}驻村驻镇干部履职评估的通知`, `Notice of the assessment of posted cadres, ${named}`)[
        language
      ],
      under: [],
      body: {
        kind: 'letter',
        to: both(
          '各乡镇党委，各派出单位，有关单位：',
          'To the township Party committees, the dispatching units and all concerned:',
        )[language],
        parts: partsOf(ask, windows, assessed),
        table: null,
        signedBy: office(county, language),
        signedOn: dayText(today, language),
      },
    };
  },
};

function partsOf(ask: Ask, windows: readonly WindowRecord[], assessed: number): Part[] {
  const { ruleSet, language } = ask;
  const t = (zh: string, en: string) => both(zh, en)[language];
  const named = ruleSet.title[language];
  const parts: [string, string, string[]][] = [
    [
      '评估对象',
      'Who is assessed',
      [
        t(
          `截至 ${dayText(ask.cycle.cutoffOn, 'zh')} 在岗的驻村第一书记、驻村驻镇工作队队员，共 ${assessed} 名。评估按《${named}》进行，自 ${dayText(ask.cycle.startsOn, 'zh')} 起，至 ${dayText(ask.cycle.cutoffOn, 'zh')} 止。`,
          `First secretaries and team members on post on ${ask.cycle.cutoffOn}: ${assessed}. The assessment follows “${named}” and covers ${ask.cycle.startsOn} to ${ask.cycle.cutoffOn}.`,
        ),
      ],
    ],
    ['四方评价', 'The sides', [sidesText(ask)]],
    ['时间安排', 'Days', windowsText(windows, language)],
    ['有关要求', 'What is asked, and what is not', askedText(ask)],
    ['复核申诉', 'Review and appeal', reviewText(ask)],
  ];
  return parts
    .filter(([, , paragraphs]) => paragraphs.length > 0)
    .map(([zh, en, paragraphs], at) => ({ heading: t(`${ORDER[at]}、${zh}`, `${at + 1}. ${en}`), paragraphs }));
}

const ORDER = ['一', '二', '三', '四', '五', '六'];

function sidesText({ ruleSet, language }: Ask): string {
  const frame = frameOf(ruleSet);
  if (!frame) return '';
  const sides = frame.of.map(
    ({ node, weight }) => `${node.title[language]}${language === 'zh' ? '占' : ' '}${toNumber(exactFigure(weight))}%`,
  );
  return language === 'zh'
    ? `${sides.join('，')}。按照办法实行加减分、等次上限和容错。`
    : `${sides.join(', ')}. Additions, deductions, limits of grades and exemptions follow the measure.`;
}

function windowsText(windows: readonly WindowRecord[], language: Ask['language']): string[] {
  const days = ({ fromOn, toOn }: WindowRecord) =>
    fromOn === null
      ? both(`${dayText(toOn, 'zh')}前`, `by ${toOn}`)[language]
      : fromOn === toOn
        ? dayText(toOn, language)
        : both(`${dayText(fromOn, 'zh')}至 ${dayText(toOn, 'zh')}`, `${fromOn} to ${toOn}`)[language];
  const inOrder = windows.toSorted((a, b) => (a.toOn < b.toOn ? -1 : 1));
  return inOrder.map(
    (one, at) =>
      both(`（${at + 1}）${one.title.zh}：${days(one)}。`, `(${at + 1}) ${one.title.en}: ${days(one)}.`)[language],
  );
}

/** What the measure bars is said in the notice, so that a township can refuse by it. */
function askedText({ ruleSet, language }: Ask): string[] {
  const duties = (ruleSet.negativeList ? dutiesOf(ruleSet.negativeList) : []).map(({ title }) => title[language]);
  return [
    both(
      '干部只填写任务清单和述职两项，不报送台账、照片和证明材料。',
      'Cadres fill in the task list and the duty report and nothing else: no ledgers, photographs or proof.',
    )[language],
    ...(duties.length > 0
      ? [
          both(
            `下列事项不得交给驻村驻镇干部：${duties.join('；')}。`,
            `Duties that may not be given to posted cadres: ${duties.join('; ')}.`,
          )[language],
        ]
      : []),
  ];
}

function reviewText({ ruleSet, language }: Ask): string[] {
  const clocks = (ruleSet.review?.clocks ?? []).map(
    ({ title, limit }) => `${title[language]} ${limitText(limit, language)}`,
  );
  return clocks.length === 0
    ? []
    : [
        both(`${clocks.join('，')}。复核申诉期间不停止执行。`, `${clocks.join(', ')}. The result holds meanwhile.`)[
          language
        ],
      ];
}
