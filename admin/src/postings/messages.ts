import type { Messages } from '../i18n/message.js';

export const postings = {
  name: { zh: '派驻经历', en: 'Postings' },
  empty: { zh: '派驻后这里列出各段经历。', en: 'Each stretch of service stands here once somebody is posted.' },
  fields: {
    areaCode: { zh: '驻地', en: 'Place' },
    post: { zh: '岗位', en: 'Post' },
    postedOn: { zh: '到岗', en: 'From' },
    endedOn: { zh: '离岗', en: 'Until' },
    ending: { zh: '离岗原因', en: 'Ended by' },
    batch: { zh: '批次', en: 'Batch' },
    villages: { zh: '联系村', en: 'Liaison villages' },
    teamId: { zh: '工作队', en: 'Team' },
    lastDay: { zh: '最后在岗日', en: 'Last day on post' },
    reason: { zh: '说明', en: 'Reason' },
    cadreName: { zh: '姓名', en: 'Name' },
  },
  reasonHint: { zh: '只在改动已关账半年的日子时须填', en: 'Only where days of a closed half-year change' },
  choices: {
    post: {
      firstSecretary: { zh: '第一书记', en: 'First secretary' },
      teamLeader: { zh: '工作队长', en: 'Team leader' },
      teamMember: { zh: '工作队员', en: 'Team member' },
      townshipTeamMember: { zh: '乡镇工作队员', en: 'Township team member' },
    },
    ending: {
      moved: { zh: '调整驻地', en: 'Moved' },
      replaced: { zh: '调换', en: 'Replaced' },
      recalled: { zh: '召回', en: 'Recalled' },
      termEnded: { zh: '任期届满', en: 'Term over' },
    },
  },
} as const satisfies Messages;
