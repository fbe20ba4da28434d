import type { Township } from './places.js';
import type { DispatchingUnit } from './units.js';

/** Personnel kind: quotas are counted apart for each. */
export type PersonnelKind = 'civilServant' | 'institutionStaff' | 'other';

/** What a cadre is posted as. A township team member serves every village of the township. */
export type Post = 'firstSecretary' | 'teamMember' | 'townshipTeamMember';

/** Who is assessed; where and since when. */
export type Posting = {
  code: string;
  name: string;
  post: Post;
  personnelKind: PersonnelKind;
  unit: DispatchingUnit;
  township: string;
  /** The villages served, one for village posts. */
  villages: string[];
  team: string;
  /** The day the cadre was first posted under this dispatch. */
  postedOn: string;
  /** The day at the present place; later than `postedOn` after a move. */
  inVillageSince: string;
  /** How well the work tends to be rated, about 0.5 to 1. The draws scatter around it. */
  aim: number;
};

/** A county before anything was recorded: its places, its units and who is posted where. */
export type Roster = {
  county: { code: string; name: string };
  townships: Township[];
  units: DispatchingUnit[];
  postings: Posting[];
};

/** The code of a village's team. */
export function teamCode(village: string): string {
  return `${village}-T`;
}

/** The code of a county's n-th cadre, counted from 1. */
export function cadreCode(county: string, number: number): string {
  return `${county}-${String(number).padStart(3, '0')}`;
}
