/** What is recorded about one village of 云溪县 in the first half of 2026. */
export type YunxiVillage = {
  /** Operating income in 10,000 yuan: the same period of the year before, and now. */
  income: readonly [before: number, now: number];
  /** The five capacity questions in order: `y` yes, `p` partly, `n` no. */
  capacity: string;
  /** The survey's valid answers: satisfied, mostly satisfied, dissatisfied, cannot say. */
  survey: string;
  /** One text a checked project: real, in use, of benefit, maintained (`+` or `-`). Absent: not scheduled this half. */
  projects?: readonly string[];
  /** The villagers' ballots; fifteen issued unless said otherwise. */
  ballots: { valid: number; returned?: number; attempt?: number };
  /** A disaster the county certified for everyone posted here (R27). */
  isForceMajeure?: true;
};

/**
 * Every band of income growth with its exact edges (+10 %, +5 %, 0, −10 %; for a base under 50,000 yuan +10,000, +5,000, 0), every
 * band of satisfaction with its edges (95, 90, 85, 80, 70 %), and the three ways a ballot fails or is repeated.
 */
export const YUNXI_VILLAGES: Record<string, YunxiVillage> = {
  // Growth exactly 10 %, satisfaction exactly 95 %.
  石湾村: {
    income: [8, 8.8],
    capacity: 'yyyyp',
    survey: '13 6 1 0',
    projects: ['++++', '+++-'],
    ballots: { valid: 15 },
  },
  竹垄村: { income: [12, 13.8], capacity: 'yyyyy', survey: '14 5 0 1', ballots: { valid: 14, returned: 15 } },
  下畈村: {
    income: [6.5, 7.3],
    capacity: 'yyypy',
    survey: '12 6 0 0',
    projects: ['++++', '++++', '++++'],
    ballots: { valid: 15 },
  },
  // Growth exactly 5 %, satisfaction exactly 90 %.
  长垄村: { income: [20, 21], capacity: 'yyyyp', survey: '11 7 2 0', ballots: { valid: 15 } },
  // A base of exactly 50,000 yuan is judged by growth.
  泉塘村: {
    income: [5, 5.5],
    capacity: 'yyyyy',
    survey: '11 4 0 1',
    projects: ['++++', '++++'],
    ballots: { valid: 14, returned: 14 },
  },
  云坪村: { income: [15, 15.93], capacity: 'yyyyp', survey: '11 6 1 1', ballots: { valid: 15 } },
  麻冲村: {
    income: [30, 34.5],
    capacity: 'yyyyp',
    survey: '14 5 0 0',
    projects: ['++++', '++++', '++-+'],
    ballots: { valid: 15 },
  },
  // No growth at all.
  白竹村: { income: [9, 9], capacity: 'yyypy', survey: '8 6 2 0', ballots: { valid: 14 } },
  // Income fell by more than 10 %, under 70 % are satisfied, and three of four checks fail: below 60 points (R17).
  沙背村: { income: [15, 12.9], capacity: 'ypypn', survey: '3 6 6 0', projects: ['+---'], ballots: { valid: 14 } },
  柳塘村: { income: [22, 24.6], capacity: 'yyyyp', survey: '12 5 1 0', ballots: { valid: 14 } },
  // Growth exactly −10 %, satisfaction exactly 80 %.
  鹤渡村: {
    income: [10, 9],
    capacity: 'yypyp',
    survey: '6 6 3 0',
    projects: ['++++'],
    ballots: { valid: 13, returned: 14 },
  },
  南畈村: { income: [18, 19.2], capacity: 'yyyyp', survey: '10 6 1 0', ballots: { valid: 15 } },
  // More came back than were issued, even when repeated: the other three sides are scaled up. Satisfaction exactly 85 %.
  荷背村: {
    income: [7.6, 7.2],
    capacity: 'ypypy',
    survey: '9 8 3 0',
    projects: ['++++', '+++-'],
    ballots: { valid: 14, returned: 16, attempt: 2 },
  },
  松涧村: { income: [11, 12.4], capacity: 'yyyyy', survey: '10 3 0 1', ballots: { valid: 15 } },
  // The ballot was repeated once and stands. Satisfaction exactly 70 %.
  枫坳村: {
    income: [13, 13.3],
    capacity: 'yyypn',
    survey: '8 6 6 0',
    projects: ['++++', '+--+'],
    ballots: { valid: 15, attempt: 2 },
  },
  // Nine valid ballots the first time, ten are needed: its three cadres wait. The survey is one household short as well.
  岭背村: { income: [2, 2.5], capacity: 'ypyyp', survey: '6 4 1 0', ballots: { valid: 9, returned: 11 } },
  // Increase exactly 10,000 yuan on a small base.
  云脚村: {
    income: [3.2, 4.2],
    capacity: 'yyyyp',
    survey: '11 4 0 0',
    projects: ['++++', '++++'],
    ballots: { valid: 14 },
  },
  // A certified flood: the income of its cadres is left out and the rest scaled up.
  石坎村: { income: [1.5, 1.2], capacity: 'yppyy', survey: '8 6 1 0', ballots: { valid: 15 }, isForceMajeure: true },
  梨坳村: { income: [16, 16.5], capacity: 'ypyyn', survey: '10 6 2 0', projects: ['+++-'], ballots: { valid: 14 } },
  // Just under a base of 50,000 yuan: judged by the increase.
  清滩村: { income: [4.9, 5.8], capacity: 'yyyyp', survey: '10 6 1 0', ballots: { valid: 15 } },
  // No income before or now.
  茶坡村: { income: [0, 0], capacity: 'yypyy', survey: '9 7 1 0', projects: ['++++', '+++-'], ballots: { valid: 14 } },
  雁洲村: { income: [24, 25.9], capacity: 'yyyyp', survey: '11 5 1 0', ballots: { valid: 14 } },
  鞍背村: { income: [4.2, 3.9], capacity: 'ypyyp', survey: '8 6 3 0', projects: ['++++'], ballots: { valid: 15 } },
};
