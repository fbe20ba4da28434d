import type { Messages } from '../i18n/message.js';

/** The first steps of each role: what is done, and why or how, in one line each. */
export const guide = {
  title: { zh: '上手步骤', en: 'First steps' },
  progress: { zh: '已办 %{done} / %{of}', en: '%{done} of %{of} done' },
  hide: { zh: '收起，不再显示', en: 'Put away' },
  show: { zh: '上手步骤', en: 'First steps' },
  go: { zh: '去办', en: 'Go' },
  done: { zh: '已办', en: 'done' },
  open: { zh: '未办', en: 'to do' },
  countyOrganisation: {
    roster: {
      zh: '建花名册：先录派出单位，再录干部和驻地；上期名册可以沿用。',
      en: 'Enter the roster: the dispatching units, then the cadres and where they are posted. The last roster can be kept.',
    },
    measure: {
      zh: '看清执行的办法：权重、等次、负面清单；要改就起草，第二人批准后发布。',
      en: 'Read the measure in force: weights, grades, the negative list. What is changed is drafted, and approved by a second person.',
    },
    cycle: { zh: '新建一期半年评估，选定执行办法。', en: 'Plan a half-year and choose the measure it follows.' },
    days: {
      zh: '按办法和工作日历排出各项起止日；要调的逐项调，写明原因。',
      en: 'Plan the days of every step by the measure and the calendar; move single ones with a reason.',
    },
    accounts: {
      zh: '给每个乡镇开两个账号：一人录入，一人复核。',
      en: 'Open two accounts for each township: one enters, the other countersigns.',
    },
    posted: {
      zh: '把不得交办的事项清单贴到乡镇、村公开栏和平台，并登记。',
      en: 'Post the list of duties that may not be given, in townships, villages and on the platform, and record it.',
    },
    figures: {
      zh: '核定各单位报来的数据；不对的退回，写明原因。',
      en: 'Confirm the figures; return what is wrong, with the reason.',
    },
  },
  townshipCommittee: {
    posted: {
      zh: '张贴不得交办的事项清单，登记张贴的日期。',
      en: 'Post the list of duties that may not be given, and record the day.',
    },
    tasks: {
      zh: '与干部商定半年任务清单，双方签字。',
      en: 'Agree the tasks of the half-year with each cadre; both sign.',
    },
    enter: {
      zh: '打分：五档，数字键 1 至 5；只有最好和最差两档要写一句，不要任何附件。',
      en: 'Mark: five levels, number keys 1 to 5. Only the two ends ask for a sentence; nothing is attached.',
    },
    submit: {
      zh: '全部录完后报送；报送前看不到全县平均。',
      en: 'Submit when all are entered; means are shown only then.',
    },
    countersign: {
      zh: '由第二个人复核。书记在纸上签的，登记党委会日期。',
      en: 'A second person countersigns. Where the secretary signs on paper, the day of the meeting is recorded.',
    },
  },
  clerk: {
    issued: {
      zh: '等县里给各村发票；发了票的村才能录。',
      en: 'Wait until the county has issued the ballots of a village.',
    },
    sheets: {
      zh: '录计票单：同一张由两个人各录一遍，不一致的重录。',
      en: 'Enter the count sheets: each twice, by two people; what differs is entered again.',
    },
  },
  thirdParty: {
    tasks: {
      zh: '看已商定的任务清单，据此抽核查事项。',
      en: 'See the agreed tasks and draw from them what is checked.',
    },
    survey: {
      zh: '填各村入户调查：抽样、有效、拒访和各题人数。',
      en: 'Enter the surveys: sample, valid answers, refusals, and the count of each answer.',
    },
    check: {
      zh: '填成效核查：真实、在用、受益、管护。',
      en: 'Enter the site checks: real, in use, of benefit, looked after.',
    },
    deliver: {
      zh: '交付，等县里验收；交付后更正要出新版本并写明原因。',
      en: 'Deliver, and wait for the county to accept. A correction later is a new version with its reason.',
    },
  },
  dataProvider: {
    enter: {
      zh: '每个村填两个数，可以从表格里整列粘贴。',
      en: 'Two numbers a village; a column can be pasted from a spreadsheet.',
    },
    confirmed: {
      zh: '等县里核定；退回的改好再报。',
      en: 'The county confirms them; mend and send again what is returned.',
    },
  },
  cadre: {
    tasks: {
      zh: '与乡镇商定半年任务清单，签字。',
      en: 'Agree the tasks of the half-year with the township, and sign.',
    },
    report: {
      zh: '写述职，600 字以内，不要任何附件。',
      en: 'Write the duty report: at most 600 characters, nothing attached.',
    },
    result: {
      zh: '看我的评估：每一分的依据，和离上一档差多少；不服可以申请复核。',
      en: 'Read the result: why each point, and how far to the next grade. A review can be asked for.',
    },
  },
  dispatchingUnit: {
    answer: {
      zh: '回复征求意见：没有意见一键回复；到期不回复记为无意见。',
      en: 'Answer what you are asked: “no objection” is one click; silence past the day counts as none.',
    },
    results: { zh: '看本单位派出干部的评估结果。', en: 'See the results of the cadres your unit sent.' },
    letter: { zh: '收函和结果表，一次打包下载归档。', en: 'Receive the letter and the forms, in one archive to file.' },
  },
  disciplineInspector: {
    answer: {
      zh: '回复廉政意见：有就写明，没有一键回复。',
      en: 'Give the integrity opinion: say what there is, or “none” in one click.',
    },
    questions: {
      zh: '看现成的问题：建议与确定不一致、多次上调、打分雷同、否决后仍为好。',
      en: 'Open the ready questions: what differs, raises, identical runs, vetoes followed by the best grade.',
    },
    seal: {
      zh: '核验封存号，或导出到自己的电脑上重算。',
      en: 'Verify the seal, or export it and recompute it at your own desk.',
    },
  },
  caseHandler: {
    enter: {
      zh: '登记承办事项；只有承办人和纪检看得到。',
      en: 'Enter what you handle; only case handlers and inspectors see it.',
    },
    confirm: { zh: '由另一位同志核定。', en: 'Another person confirms it.' },
  },
  province: {
    measure: {
      zh: '发布省级模板：哪些固定、哪些县里可调。',
      en: 'Publish the template: what is fixed and what a county may adjust.',
    },
    accounts: { zh: '批准省、市两级的账号。', en: 'Approve the accounts of province and city.' },
    sealed: {
      zh: '各县封存后看汇总，不显示姓名，不足五人的不显示。',
      en: 'Read the roll-up once counties have sealed: no names, nothing of fewer than five.',
    },
  },
  operator: {
    open: {
      zh: '开账号；由县里另一人批准后才能启用。',
      en: 'Open accounts; each is approved by somebody else before it can be used.',
    },
    active: {
      zh: '打印激活单，当面交本人，第二密码另交。',
      en: 'Print the slips and hand them over; the second secret goes separately.',
    },
  },
} as const satisfies Messages;
