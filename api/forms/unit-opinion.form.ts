import { askedOf, opinionText } from './opinions.js';
import { type Ask, both, columnsOf, type Form } from './form.js';
import { peopleOf } from './people.js';

/** 《派出单位意见表》: what a unit confirms and says of its cadres before the grades are determined. */
export const unitOpinion: Form = {
  id: 'unit-opinion',
  title: both('派出单位意见表', 'Opinion of the dispatching unit'),
  of: 'unit',
  paper: 'portrait',
  async draw(ask, from) {
    const { language, of } = ask;
    const asked = await askedOf('dispatchingUnit', ask, from, { unitId: of });
    const people = await peopleOf(ask, from);
    const rows = asked.flatMap((one) =>
      one.lines.map((line) => ({
        name: line.name ?? '',
        postedOn: people.get(line.code)?.['postedOn'] ?? '',
        isReleased: yesOrNo(line.isReleased, language),
        hasAllowances: yesOrNo(line.hasAllowances, language),
        text: opinionText(line, one, language),
        contact: '',
        answeredOn: one.answeredAt === null ? '' : from.calendar.dayOf(one.answeredAt),
      })),
    );
    const unit = (await from.units.byIds([of])).get(of)?.name ?? '';
    return { under: [unit], body: { kind: 'table', columns: COLUMNS(language), rows }, foot: FOOT[language] };
  },
};

const FOOT = { zh: ['派出单位（盖章）', '年　　月　　日'], en: ['Dispatching unit (seal)', 'Date:'] };

const yesOrNo = (value: boolean | null, language: Ask['language']): string =>
  value === null ? '' : (value ? both('是', 'yes') : both('否', 'no'))[language];

const COLUMNS = (language: Ask['language']) =>
  columnsOf(
    language,
    ['name', '姓名', 'Name', 9],
    ['postedOn', '派出时间', 'Sent on', 10],
    ['isReleased', '是否脱钩', 'Released from former work', 8],
    ['hasAllowances', '生活补贴、保险是否落实', 'Allowances and insurance', 10],
    ['text', '单位意见', 'Opinion', 25],
    ['contact', '联系人', 'Contact', 9],
    ['answeredOn', '日期', 'Date', 10],
  );
