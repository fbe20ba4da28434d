import { both, columnsOf, type Form } from './form.js';
import { office } from './office.js';
import { emptyLetter, numbered } from './sheet.js';
import { choice, cycleText, dayText, limitText } from './words.js';

/** 公示: who was graded as the measure posts it, with what the measure shows of them and nothing else. */
export const publicNotice: Form = {
  id: 'public-notice',
  title: both('驻村驻镇干部履职评估结果公示', 'Notice of results'),
  of: 'notice',
  paper: 'portrait',
  async draw({ cycle, actor, language, county, today, of, ruleSet }, from) {
    const { names, fromOn, endsOn, atLeast, publishedOn, grades, where } = await from.notices.get(of, actor);
    const words = (ruleSet.entities.cadre?.grades?.order ?? [])
      .filter(({ id }) => grades.includes(id))
      .map(({ title }) => title[language]);
    const shown = COLUMNS.filter(([id]) => names.some((line) => line[id] !== null));
    const days =
      fromOn && endsOn
        ? both(
            `公示时间自 ${dayText(fromOn, 'zh')} 至 ${dayText(endsOn, 'zh')}`,
            `It is posted from ${fromOn} to ${endsOn}`,
          )[language]
        : both(`公示不少于 ${limitText(atLeast, 'zh')}`, `It is posted for at least ${limitText(atLeast, 'en')}`)[
            language
          ];
    const named = cycleText(cycle.code, language);
    return {
      title: both(`${named}驻村驻镇干部履职评估结果公示`, `Results of the assessment of posted cadres, ${named}`)[
        language
      ],
      under: [],
      body: {
        kind: 'letter',
        to: null,
        parts: [
          {
            heading: null,
            paragraphs: [
              both(
                `经四方评价、研究确定，下列 ${names.length} 名同志${named}履职评估等次为“${words.join('、')}”，现在${where.map(({ zh }) => zh).join('、')}予以公示。${days}。对公示有异议的，请在公示期内向${office(county, 'zh')}反映。`,
                `By the word of four sides and as determined, these ${names.length} are graded “${words.join(', ')}”. Posted ${where.map(({ en }) => en.toLowerCase()).join(', ')}. ${days}. Objections are taken meanwhile by the ${office(county, 'en')}.`,
              )[language],
            ],
          },
        ],
        table: {
          kind: 'table',
          columns: columnsOf(language, NUMBER, ...shown),
          rows: numbered(names, (line) => ({
            name: line.name ?? '',
            unit: line.unit ?? '',
            post: choice('post', line.post, language),
            place: line.place ?? '',
            grade: line.grade?.[language] ?? '',
          })),
        },
        signedBy: office(county, language),
        signedOn: dayText(publishedOn ?? today, language),
      },
    };
  },
  blank: ({ language }) => ({
    body: emptyLetter({ kind: 'table', columns: columnsOf(language, NUMBER, ...COLUMNS), rows: [] }),
  }),
};

const NUMBER = ['no', '序号', 'No.', 5] as const;

const COLUMNS = [
  ['name', '姓名', 'Name', 10],
  ['unit', '派出单位', 'Unit', 18],
  ['post', '岗位', 'Post', 12],
  ['place', '驻地', 'Place', 16],
  ['grade', '等次', 'Grade', 8],
] as const;
