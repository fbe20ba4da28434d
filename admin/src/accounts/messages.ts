import type { Messages } from '../i18n/message.js';

export const accounts = {
  name: { zh: '账号', en: 'Accounts' },
  create: { zh: '新建账号', en: 'Open an account' },
  loginHint: { zh: '3 到 40 个字、字母或数字，登录时填写', en: '3 to 40 letters or digits, typed to sign in' },
  cadreHint: { zh: '由县委组织部提供的干部记录编号', en: 'The id of the file, told by the county' },
  empty: {
    zh: '为每一方建账号，打印激活单，当面交给本人。',
    en: 'Open an account for each side, print its slip, hand it over in person.',
  },
  fields: {
    login: { zh: '账号', en: 'Login' },
    name: { zh: '姓名', en: 'Name' },
    role: { zh: '角色', en: 'Role' },
    areaCode: { zh: '范围', en: 'Area' },
    cadreId: { zh: '干部', en: 'Cadre' },
    unitId: { zh: '派出单位', en: 'Unit' },
    state: { zh: '状态', en: 'State' },
    createdAt: { zh: '建立时间', en: 'Opened' },
  },
  choices: {
    state: {
      proposed: { zh: '待批准', en: 'proposed' },
      approved: { zh: '待启用', en: 'approved' },
      active: { zh: '在用', en: 'active' },
      closed: { zh: '已停用', en: 'closed' },
    },
    role: {
      countyOrganisation: { zh: '县委组织部', en: 'County organisation department' },
      townshipCommittee: { zh: '乡镇党委', en: 'Township committee' },
      clerk: { zh: '录入员', en: 'Clerk' },
      thirdParty: { zh: '第三方', en: 'Third party' },
      dataProvider: { zh: '数据单位', en: 'Data provider' },
      cadre: { zh: '驻村干部', en: 'Cadre' },
      dispatchingUnit: { zh: '派出单位', en: 'Dispatching unit' },
      disciplineInspector: { zh: '纪检监察', en: 'Discipline inspector' },
      caseHandler: { zh: '承办人', en: 'Case handler' },
      province: { zh: '省级', en: 'Province' },
      operator: { zh: '技术人员', en: 'Operator' },
    },
  },
  moves: {
    approve: { zh: '批准', en: 'Approve' },
    slip: { zh: '打印激活单', en: 'Print a slip' },
    close: { zh: '停用', en: 'Close' },
  },
  slip: {
    title: { zh: '激活单', en: 'Activation slip' },
    lead: {
      zh: '只显示这一次。激活码和第二密码分写在两张纸上，当面交给本人。',
      en: 'Shown this once. Write code and second secret on two papers and hand them over in person.',
    },
    code: { zh: '激活码', en: 'Code' },
    secret: { zh: '第二密码', en: 'Second secret' },
    until: { zh: '有效期至', en: 'Valid until' },
    make: { zh: '显示激活单', en: 'Show the slip' },
    print: { zh: '打印', en: 'Print' },
  },
} as const satisfies Messages;
