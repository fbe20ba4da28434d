import type { Choice } from './form.js';

const choice = (id: string, zh: string, en: string): Choice => ({ id, title: { zh, en } });

// The words of the roster's lists, as the county's form has them.

export const GENDERS = [choice('male', '男', 'male'), choice('female', '女', 'female')];
export const POLITICAL = [
  choice('partyMember', '中共党员', 'party member'),
  choice('probationaryPartyMember', '中共预备党员', 'probationary party member'),
  choice('leagueMember', '共青团员', 'league member'),
  choice('otherParty', '民主党派', 'other party'),
  choice('none', '群众', 'none'),
];
export const PERSONNEL = [
  choice('civilServant', '公务员', 'civil servant'),
  choice('institutionStaff', '事业人员', 'institution staff'),
  choice('other', '其他', 'other'),
];
export const LEVELS = [
  choice('county', '县派', 'county'),
  choice('city', '市派', 'city'),
  choice('province', '省派', 'province'),
];
export const POSTS = [
  choice('firstSecretary', '第一书记', 'first secretary'),
  choice('teamLeader', '工作队长', 'team leader'),
  choice('teamMember', '工作队员', 'team member'),
  choice('townshipTeamMember', '乡镇工作队员', 'township team member'),
];
export const METHODS = [
  choice('telephone', '电话', 'telephone'),
  choice('visit', '入户', 'visit'),
  choice('mixed', '电话加入户', 'both'),
];
