import type { Messages } from '../i18n/message.js';

export const consultations = {
  name: { zh: '征求意见', en: 'Consultation' },
  empty: {
    zh: '核算后由县委组织部发出征求意见；问到的乡镇党委、派出单位、纪检监察机关在这里答复。',
    en: 'After the assessment the county asks; the townships, units and inspectors that are asked answer here.',
  },
  fields: {
    cycleId: { zh: '期次', en: 'Half-year' },
    officeName: { zh: '征求对象', en: 'Asked' },
    role: { zh: '类别', en: 'Kind' },
    state: { zh: '状态', en: 'State' },
    dueOn: { zh: '答复期限', en: 'Until' },
    people: { zh: '涉及干部', en: 'Cadres' },
    objections: { zh: '有意见', en: 'Objections' },
    answeredAt: { zh: '答复时间', en: 'Answered' },
    signedBy: { zh: '签字人', en: 'Signed by' },
    signedOn: { zh: '落款日期', en: 'Day' },
    clause: { zh: '依据', en: 'Clause' },
    reason: { zh: '延长原因', en: 'Why extended' },
  },
  choices: {
    state: {
      asked: { zh: '待答复', en: 'asked' },
      answered: { zh: '已答复', en: 'answered' },
      silent: { zh: '逾期未答复，视为无意见', en: 'silent: no objection' },
    },
    role: {
      townshipCommittee: { zh: '乡镇党委', en: 'Township' },
      dispatchingUnit: { zh: '派出单位', en: 'Unit' },
      disciplineInspector: { zh: '纪检监察', en: 'Inspector' },
      countyOrganisation: { zh: '县委组织部', en: 'County' },
    },
  },
  ask: {
    button: { zh: '发出征求意见', en: 'Ask the opinions' },
    hint: {
      zh: '按办法向乡镇党委、派出单位、纪检监察机关征求意见。到期不答复的，视为无意见并留记录。',
      en: 'The measure’s offices are asked. Who says nothing by the day has no objection, and the record says so.',
    },
    dueOn: { zh: '答复期限', en: 'Answer until' },
    dueHint: { zh: '不填则用日程里的截止日', en: 'Left empty: the last day of the time table' },
    done: {
      zh: '已向 %{offices} 家征求意见，涉及 %{cadres} 人',
      en: '%{offices} offices asked about %{cadres} cadres',
    },
  },
  answer: {
    title: { zh: '征求意见：%{office}', en: 'Opinions asked of %{office}' },
    lead: {
      zh: '请在 %{due}（含当天）前答复。有意见的逐人写明；其余一次答“无意见”。逾期不答复视为无意见。提过的意见，改为无意见的要写明理由，原意见留有记录。',
      en: 'Answer by %{due}. Write down whom you object to; all others at once. Silence counts as no objection. To take an objection back, say why; it stays on record.',
    },
    signHint: { zh: '人事部门联系人或负责人姓名', en: 'Who answers for the personnel office' },
    signOptional: { zh: '可以不填', en: 'May be left empty' },
    signed: { zh: '%{name} 签字　%{day}', en: 'Signed by %{name}, %{day}' },
    none: { zh: '无意见', en: 'No objection' },
    has: { zh: '有意见', en: 'Objection' },
    text: { zh: '意见', en: 'Objection' },
    textHint: {
      zh: '写清事实，300 字以内。正在核查的事项不要写在这里。',
      en: 'The facts, at most 300 characters. Nothing of an open investigation.',
    },
    isReleased: { zh: '已脱钩', en: 'Released' },
    hasAllowances: { zh: '补贴、保险已落实', en: 'Allowances, insurance' },
    all: { zh: '对 %{count} 人均无意见，答复', en: 'No objection to any of %{count}: answer' },
    some: {
      zh: '%{has} 人有意见，其余 %{rest} 人无意见，答复',
      en: 'Object to %{has}, none to the other %{rest}: answer',
    },
    because: { zh: '撤回理由', en: 'Why it is taken back' },
    becauseHint: { zh: '原意见“%{text}”留有记录', en: 'The objection “%{text}” stays on record' },
    earlier: { zh: '原意见（%{from} 至 %{to}）：', en: 'Objection before (%{from} to %{to}): ' },
    noText: { zh: '还没写意见', en: 'Not written yet' },
    waiting: { zh: '尚未答复', en: 'not answered' },
    sent: { zh: '已答复', en: 'Answered' },
    again: { zh: '重新答复', en: 'Answer again' },
    progress: { zh: '已答复 %{answered} 家，待答复 %{asked} 家', en: '%{answered} answered, %{asked} to answer' },
  },
  moves: {
    answer: { zh: '答复', en: 'Answer' },
    extend: { zh: '延长期限', en: 'Give more time' },
    silence: { zh: '记为未答复', en: 'Record the silence' },
  },
  moveHints: {
    extend: { zh: '写明新的期限和原因，留有记录。', en: 'The new day and the reason are recorded.' },
  },
} as const satisfies Messages;
