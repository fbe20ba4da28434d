import type { Limit, Title } from '../contract/fields.js';

const title = (zh: string, en: string): Title => ({ zh, en });

/** What the choices of a file are called on paper. */
export const CHOICES: Readonly<Record<string, Readonly<Record<string, Title>>>> = {
  gender: { male: title('男', 'male'), female: title('女', 'female') },
  politicalStatus: {
    partyMember: title('中共党员', 'Party member'),
    probationaryPartyMember: title('中共预备党员', 'probationary Party member'),
    leagueMember: title('共青团员', 'Youth League member'),
    otherParty: title('民主党派', 'member of another party'),
    none: title('群众', 'no party'),
  },
  personnelKind: {
    civilServant: title('公务员（参公）', 'civil servant'),
    institutionStaff: title('事业人员', 'institution staff'),
    other: title('其他', 'other'),
  },
  dispatchLevel: {
    county: title('县派', 'county'),
    city: title('市派', 'city'),
    province: title('省派', 'province'),
  },
  post: {
    firstSecretary: title('驻村第一书记', 'first secretary'),
    teamLeader: title('工作队队长', 'team leader'),
    teamMember: title('驻村工作队队员', 'team member'),
    townshipTeamMember: title('驻镇工作队队员', 'township team member'),
  },
};

/** A choice as it stands on paper; empty where nothing is recorded, the value itself where nobody named it. */
export const choice = (of: keyof typeof CHOICES, value: string | null | undefined, language: 'zh' | 'en'): string =>
  value === null || value === undefined ? '' : (CHOICES[of]?.[value]?.[language] ?? value);

/** `1990-05` as the forms write it. */
export const monthText = (month: string | null): string => (month === null ? '' : month.replace('-', '.'));

/** A day as official documents write it. */
export const dayText = (day: string, language: 'zh' | 'en'): string => {
  if (language === 'en') return day;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${date}日`;
};

/** The code of a cycle as people say it. */
export function cycleText(code: string, language: 'zh' | 'en'): string {
  const half = /^(\d{4})-H([12])$/.exec(code);
  const year = /^(\d{4})-annual$/.exec(code);
  if (half) {
    const isFirst = half[2] === '1';
    return language === 'zh'
      ? `${half[1]}年${isFirst ? '上半年' : '下半年'}`
      : `${isFirst ? 'first' : 'second'} half of ${half[1]}`;
  }
  if (year) return language === 'zh' ? `${year[1]}年度` : `year ${year[1]}`;
  return code;
}

/** A limit of time as it is written. */
export const limitText = ({ days, unit }: Limit, language: 'zh' | 'en'): string =>
  language === 'zh'
    ? `${days}${unit === 'workingDays' ? '个工作日' : '日'}`
    : `${days} ${unit === 'workingDays' ? 'working days' : 'days'}`;
