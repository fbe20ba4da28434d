import type { Role } from '../contract/account.js';

/** The password of every demonstration account. It is printed at the start and worth nothing elsewhere. */
export const DEMO_PASSWORD = 'yunxi-2026';

/** Somebody to sign in as. `of` says whose file or unit the account is for, by code. */
export type DemoAccount = {
  login: string;
  name: string;
  role: Role;
  areaCode: string;
  does: { zh: string; en: string };
  cadreCode?: string;
  unitCode?: string;
};

const COUNTY = '529901';
const TOWNSHIP = '529901101';

/** One account for each role, two where a second person is needed. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account(
    'zuzhi1',
    '组织部甲',
    'countyOrganisation',
    COUNTY,
    '县委组织部：办评估、核数据',
    'county organisation department',
  ),
  account('zuzhi2', '组织部乙', 'countyOrganisation', COUNTY, '县委组织部：第二人复核', 'the second person there'),
  account(
    'xiangzhen1',
    '乡镇甲',
    'townshipCommittee',
    TOWNSHIP,
    '青坪镇党委：录入评分',
    'township committee, enters marks',
  ),
  account(
    'xiangzhen2',
    '乡镇乙',
    'townshipCommittee',
    TOWNSHIP,
    '青坪镇党委：复核评分',
    'township committee, countersigns',
  ),
  account('luru1', '录入员', 'clerk', COUNTY, '县录入员：看投票进度', 'county clerk'),
  account('disanfang1', '调查员甲', 'thirdParty', COUNTY, '第三方：调查与核查', 'third party: surveys and site checks'),
  account('disanfang2', '调查员乙', 'thirdParty', COUNTY, '第三方：第二人复核', 'the second person there'),
  account('shuju1', '数据员', 'dataProvider', COUNTY, '县农业农村局：报村级收入', 'county bureau, reports figures'),
  account('ganbu1', '驻村干部', 'cadre', COUNTY, '驻村干部：只看本人', 'posted cadre, own file only', {
    cadreCode: '529901-016',
  }),
  account(
    'paichu1',
    '派出单位',
    'dispatchingUnit',
    COUNTY,
    '派出单位：只看本单位干部',
    'dispatching unit, own cadres',
    { unitCode: '529901-U06' },
  ),
  account(
    'jijian1',
    '纪检干部',
    'disciplineInspector',
    COUNTY,
    '纪检监察：查阅与核验',
    'discipline inspector, reads and verifies',
  ),
  account('chengban1', '承办人', 'caseHandler', COUNTY, '案件承办人', 'case handler'),
  account('sheng1', '省级管理员', 'province', '52', '省级：办法与范围', 'province, measures'),
  account('sheng2', '省级乙', 'province', '52', '省级：第二人，决定申诉', 'the second person there'),
  account(
    'jishu1',
    '技术员',
    'operator',
    COUNTY,
    '技术人员：账号，看不到评估数据',
    'operator: accounts, no assessment data',
  ),
];

function account(
  login: string,
  name: string,
  role: Role,
  areaCode: string,
  zh: string,
  en: string,
  more: Partial<DemoAccount> = {},
): DemoAccount {
  return { login, name, role, areaCode, does: { zh, en }, ...more };
}
