import type { PersonnelKind } from './posting.js';

/** One posting of 云溪县. People without a name get an invented one; the aim says how well their work tends to be rated. */
export type YunxiPerson = {
  name?: string;
  personnelKind: PersonnelKind;
  /** Serves every village of the township instead of one. */
  servesTownship?: true;
  /** The unit's name, where it matters. */
  unit?: string;
  postedOn?: string;
  /** Called back after the first half; somebody else holds the posting in the second, from this day. */
  replacedOn?: string;
  /** Later than `postedOn` after a move within the county. */
  inVillageSince?: string;
  aim?: number;
};

const civil = (name?: string, more: Partial<YunxiPerson> = {}): YunxiPerson => person('civilServant', name, more);
const staff = (name?: string, more: Partial<YunxiPerson> = {}): YunxiPerson => person('institutionStaff', name, more);
const other = (name?: string, more: Partial<YunxiPerson> = {}): YunxiPerson => person('other', name, more);
const person = (personnelKind: PersonnelKind, name: string | undefined, more: Partial<YunxiPerson>): YunxiPerson =>
  name === undefined ? { personnelKind, ...more } : { name, personnelKind, ...more };

/** Rated so well that the line of the best grade is out of question. */
const strong = { aim: 0.945 };
/** Rated clearly below the line of the best grade. */
const steady = { aim: 0.86 };
const replaced = { replacedOn: '2026-09-01' };
const townshipMember = { servesTownship: true, aim: 0.86 } as const;

/** Who is posted where: 31 civil servants, 30 institution staff, 8 others. The first of a village is its first secretary. */
export const YUNXI_PEOPLE: Record<string, readonly [YunxiPerson, YunxiPerson, YunxiPerson]> = {
  石湾村: [civil('宁远舟'), staff('田小满'), civil('陆雨桐', { aim: 0.72 })],
  竹垄村: [civil(undefined, strong), civil('卫映秋', strong), staff(undefined, strong)],
  下畈村: [staff(undefined, strong), civil('房世昌', { aim: 0.9 }), civil(undefined, strong)],
  长垄村: [civil('崔砚秋'), other('姚问渠', strong), staff('周以安', { aim: 0.72 })],
  泉塘村: [civil('阮志衡', strong), staff('温如松', strong), civil(undefined, strong)],
  云坪村: [
    staff('罗启明', { unit: '县自然资源局', postedOn: '2025-05-12' }),
    civil('沈既白'),
    staff(undefined, strong),
  ],
  麻冲村: [
    civil('柯成栋', { ...steady, ...replaced }),
    civil('费守仁', { ...steady, ...replaced }),
    staff(undefined, { ...strong, servesTownship: true }),
  ],
  白竹村: [
    staff('陈立冬'),
    other('汤一诺', { postedOn: '2025-05-19', inVillageSince: '2026-04-20', aim: 0.9 }),
    civil(undefined, strong),
  ],
  沙背村: [civil('石慕云', steady), staff('祁远山', steady), staff(undefined, townshipMember)],
  柳塘村: [staff('丁向东'), civil('班建平', { aim: 0.76 }), civil(undefined, strong)],
  鹤渡村: [
    staff('戚建勋', { aim: 0.93 }),
    civil('马既明', { aim: 0.85, ...replaced }),
    other(undefined, townshipMember),
  ],
  南畈村: [civil('丘思齐'), civil('何卫东'), civil('倪仲达', { aim: 0.62, ...replaced })],
  荷背村: [other(undefined, steady), staff(undefined, steady), staff(undefined, townshipMember)],
  松涧村: [civil('项伯年'), staff('吴晓岚'), staff(undefined, strong)],
  枫坳村: [
    civil('尤立群', { aim: 0.89 }),
    staff('骆广平', { aim: 0.8, replacedOn: '2026-10-12' }),
    other('章怀舟', townshipMember),
  ],
  岭背村: [civil('杨承志'), staff(undefined, steady), other(undefined, steady)],
  云脚村: [staff('蒙秋实', { aim: 0.8 }), staff('鲁晓峰', { aim: 0.9 }), civil(undefined, strong)],
  石坎村: [civil(undefined, steady), civil('贝明川', steady), staff('郝未央', { postedOn: '2026-04-29', aim: 0.85 })],
  梨坳村: [civil('韦春梅', { aim: 0.8 }), staff('龙见山', { aim: 0.8 }), civil('谢知远', { aim: 0.75 })],
  清滩村: [other('莫小川'), staff('岑映雪', steady), civil('黎文清')],
  茶坡村: [
    civil('顾长青', { aim: 0.9 }),
    staff('宋佳禾', steady),
    staff('申屠岩', { postedOn: '2026-04-02', aim: 0.84 }),
  ],
  雁洲村: [staff('覃可望'), civil('石维国', { aim: 0.81 }), other('兰思远')],
  鞍背村: [staff('楼望舒', steady), staff('陆承远', { ...steady, ...replaced }), staff(undefined, townshipMember)],
};
