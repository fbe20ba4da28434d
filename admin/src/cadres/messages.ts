import type { Messages } from '../i18n/message.js';

const post = {
  firstSecretary: { zh: '第一书记', en: 'First secretary' },
  teamLeader: { zh: '工作队长', en: 'Team leader' },
  teamMember: { zh: '工作队员', en: 'Team member' },
  townshipTeamMember: { zh: '乡镇工作队员', en: 'Township team member' },
};

export const cadres = {
  name: { zh: '干部名册', en: 'Cadres' },
  create: { zh: '登记干部', en: 'Enter a cadre' },
  empty: {
    zh: '先录入派出单位，再录入干部；或导入上期名册。',
    en: 'Enter the dispatching units, then the cadres; or import the last roster.',
  },
  ballot: {
    title: { zh: '选票上的照片和录音', en: 'Photo and voice on the ballot' },
    hint: {
      zh: '群众认脸不认名：照片自动裁剪压缩；录音请用当地话念“这是你们村的……”，MP3、M4A 或 OGG，不超过 %{voice} KB。没有的，票面上留空，不影响投票。',
      en: 'People know faces. A photo is cropped and shrunk; a voice says in the local dialect who this is: MP3, M4A or OGG, at most %{voice} KB. Without them the ballot works as well.',
    },
    photo: { zh: '选照片', en: 'Choose a photo' },
    voice: { zh: '选录音', en: 'Choose a recording' },
    photoOf: { zh: '%{name}的照片', en: 'Photo of %{name}' },
    noPhoto: { zh: '还没有照片', en: 'no photo yet' },
    noVoice: { zh: '还没有录音', en: 'no recording yet' },
    size: { zh: '%{size} KB，已在票面上', en: '%{size} KB, on the ballot' },
    remove: { zh: '都撤下', en: 'Remove both' },
    noPicture: { zh: '这不是照片，没有上传。', en: 'This is no picture; nothing was sent.' },
  },
  fields: {
    name: { zh: '姓名', en: 'Name' },
    cadreCode: { zh: '编号', en: 'Code' },
    areaCode: { zh: '驻地', en: 'Posted to' },
    post: { zh: '岗位', en: 'Post' },
    unitId: { zh: '派出单位', en: 'Dispatching unit' },
    teamId: { zh: '工作队', en: 'Team' },
    personnelKind: { zh: '人员身份', en: 'Personnel kind' },
    dispatchLevel: { zh: '派出层级', en: 'Dispatched by' },
    isPosted: { zh: '在岗', en: 'Posted' },
    gender: { zh: '性别', en: 'Gender' },
    birthMonth: { zh: '出生年月', en: 'Born' },
    politicalStatus: { zh: '政治面貌', en: 'Political status' },
    duty: { zh: '单位职务', en: 'Duty in the unit' },
    servedDays: { zh: '任期累计天数', en: 'Days served' },
    posting: { postedOn: { zh: '到岗时间', en: 'Posted on' } },
  },
  choices: {
    post,
    personnelKind: {
      civilServant: { zh: '公务员', en: 'Civil servant' },
      institutionStaff: { zh: '事业人员', en: 'Institution staff' },
      other: { zh: '其他', en: 'Other' },
    },
    dispatchLevel: {
      county: { zh: '县派', en: 'County' },
      city: { zh: '市派', en: 'City' },
      province: { zh: '省派', en: 'Province' },
    },
    gender: { male: { zh: '男', en: 'Male' }, female: { zh: '女', en: 'Female' } },
    politicalStatus: {
      partyMember: { zh: '中共党员', en: 'Party member' },
      probationaryPartyMember: { zh: '中共预备党员', en: 'Probationary member' },
      leagueMember: { zh: '共青团员', en: 'League member' },
      otherParty: { zh: '民主党派', en: 'Other party' },
      none: { zh: '群众', en: 'None' },
    },
  },
  moves: {
    post: { zh: '派驻或调整驻地', en: 'Post or move' },
    recall: { zh: '召回', en: 'Recall' },
  },
  moveHints: {
    post: {
      zh: '现有的派驻到前一天为止。以“%{name}”的名义办理，留有记录。',
      en: 'The posting before ends on the day before. In the name of %{name}, on record.',
    },
    recall: {
      zh: '写明最后在岗日和原因。以“%{name}”的名义办理，留有记录。',
      en: 'The last day on post, and why. In the name of %{name}, on record.',
    },
  },
} as const satisfies Messages;
