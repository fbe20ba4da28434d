import { everything } from '../http/list-query.js';
import { both, columnsOf, type Form } from './form.js';
import { office } from './office.js';
import { peopleOf } from './people.js';
import { numbered } from './sheet.js';
import { cycleText, dayText } from './words.js';

/** 函: tells a dispatching unit the results of its own cadres. */
export const resultLetter: Form = {
  id: 'result-letter',
  title: both('关于驻村驻镇干部履职评估结果的函', 'Letter on the results of the assessment'),
  of: 'unit',
  paper: 'portrait',
  async draw(ask, from) {
    const { cycle, actor, language, county, today, of } = ask;
    const filter = { cycleId: cycle.id, kind: 'cadre', unitId: of };
    const all = await everything((query) => from.results.list(query, actor), filter);
    const results = all.filter(({ state }) => state === 'sealed').toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const people = await peopleOf(ask, from);
    const unit = (await from.units.byIds([of])).get(of)?.name ?? '';
    const named = cycleText(cycle.code, language);
    return {
      title: both(`关于${named}驻村驻镇干部履职评估结果的函`, `Results of the assessment of posted cadres, ${named}`)[
        language
      ],
      under: [],
      body: {
        kind: 'letter',
        to: `${unit}${language === 'zh' ? '：' : ':'}`,
        parts: [
          {
            heading: null,
            paragraphs: [
              both(
                `你单位派出的 ${results.length} 名同志${named}履职评估已经研究确定，结果如下。请存入本人档案，并作为评先评优、选拔使用的参考。`,
                `The assessment of your ${results.length} posted cadres for the ${named} has been determined as follows. Keep it in their files.`,
              )[language],
            ],
          },
        ],
        table: {
          kind: 'table',
          columns: columnsOf(
            language,
            ['no', '序号', 'No.', 5],
            ['name', '姓名', 'Name', 10],
            ['place', '驻地', 'Place', 18],
            ['post', '岗位', 'Post', 14],
            ['grade', '等次', 'Grade', 10],
          ),
          rows: numbered(results, ({ code, name, determinedWord, word }) => ({
            name: name ?? '',
            place: people.get(code)?.['place'] ?? '',
            post: people.get(code)?.['post'] ?? '',
            grade: (determinedWord ?? word)?.[language] ?? '',
          })),
        },
        signedBy: office(county, language),
        signedOn: dayText(today, language),
      },
    };
  },
};
