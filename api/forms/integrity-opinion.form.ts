import { askedOf } from './opinions.js';
import { type Ask, both, columnsOf, type Form } from './form.js';
import { peopleOf } from './people.js';
import { numbered } from './sheet.js';

/** 《廉政意见回复表》: the discipline inspectors' word on everybody who is assessed. */
export const integrityOpinion: Form = {
  id: 'integrity-opinion',
  title: both('廉政意见回复表', 'Reply on integrity'),
  of: 'county',
  paper: 'portrait',
  async draw(ask, from) {
    const { language } = ask;
    const asked = await askedOf('disciplineInspector', ask, from);
    const people = await peopleOf(ask, from);
    const lines = asked.flatMap((one) => one.lines.map((line) => ({ line, isSilent: one.state === 'silent' })));
    const rows = numbered(lines, ({ line, isSilent }) => ({
      name: line.name ?? '',
      unit: people.get(line.code)?.['unit'] ?? '',
      opinion: word(line.opinion ?? (isSilent ? 'none' : null), language),
      text:
        line.text ??
        (isSilent && line.opinion === null ? both('逾期未答复，按无意见记', 'no answer by the day')[language] : ''),
    }));
    return { body: { kind: 'table', columns: COLUMNS(language), rows }, foot: FOOT[language] };
  },
};

const FOOT = { zh: ['纪检监察机关（盖章）', '年　　月　　日'], en: ['Discipline inspectors (seal)', 'Date:'] };

const word = (opinion: 'none' | 'has' | null, language: Ask['language']): string =>
  opinion === null ? '' : (opinion === 'has' ? both('有', 'yes') : both('无', 'none'))[language];

const COLUMNS = (language: Ask['language']) =>
  columnsOf(
    language,
    ['no', '序号', 'No.', 5],
    ['name', '姓名', 'Name', 10],
    ['unit', '单位', 'Unit', 24],
    ['opinion', '意见（无/有）', 'Objection', 9],
    ['text', '说明', 'Note', 32],
  );
