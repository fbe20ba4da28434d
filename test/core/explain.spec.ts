import { aMeasure, ruleOn } from '../build/a-measure.js';
import { aCadre, aFinding, aMark, anExemption } from '../build/entities.js';
import { aGoodCadre, aGrowingVillage, aVote, smallMeasure } from '../build/small-measure.js';
import { told } from '../build/told.js';

const en = { language: 'en' } as const;
const cadre = { viewer: 'cadre' } as const;
const village = aGrowingVillage();
const lin = (change: Parameters<typeof aGoodCadre>[1] = {}, villageGrowth: number | null = 0.12) =>
  told(smallMeasure, [aGrowingVillage(villageGrowth), aGoodCadre('lin', change)], 'lin');

const chasedAfter = (tallies: ReturnType<typeof aVote>[]) => lin({ tallies }).texts({ part: 'chase' });
const exempted = (rest: Parameters<typeof anExemption>[0]) => lin({ exemptions: [anExemption(rest)] });

describe('a cadre who is good', () => {
  const told92 = lin();

  it('is told why, line by line, in Chinese', () => {
    expect(told92.texts()).toEqual([
      '评为“好”〔14〕：总分 92.00 分，高出“好”线（90 分）2.00 分，在“‘好’的名额”〔15〕之内（第 1 位，名额 1 个）。',
      '高出“好”线（90 分）2.00 分；高出“较好”线（80 分）12.00 分；高出“一般”线（60 分）32.00 分。',
      '总分〔1〕：各项按权重合计，计 92.00 分；满分 100 分。',
      '工作实绩〔2〕：其余各项合计，折算为满分，计 100 分；满分 100 分，占 60%，折合 60 分。',
      '产业增收〔4〕：收入增幅 12%，取自村 v1，不低于 10%，计 40 分；满分 40 分。',
      '专业指导〔2〕：乡镇党委评“好”，计 50 分；满分 50 分。',
      '走访〔6〕：—　本期未安排，按计划。',
      '群众评价〔3〕：群众代表 v1 有效票 15 张（满意 8、不满意 4、说不清 3，不计入），计 80.00 分；满分 100 分，占 40%，折合 32 分。',
      '无故不在岗·一次〔7〕：无故不在岗为 1 次（实为 0 次），不成立。',
      '无故不在岗·两次以上〔8〕：无故不在岗不低于 2 次（实为 0 次），不成立。',
      '在岗不足〔9〕：在岗率低于 66.67…%（2/3）（实为 83.33…%（5/6），即在岗天数 100 天 ÷ 应在岗天数 120 天），不成立。',
      '违规吃喝〔10〕：有“违规吃喝”情形（实为 0 次），不成立。',
      '造假的计零分〔11〕：有“数据造假”情形（实为 0 次），不成立。',
      '收受礼品〔12〕：有“收受礼品”情形（实为 0 次），不成立。',
      '暂不定等次〔13〕：适用情况限承办人、纪检可见。',
      '新派的〔13〕：新派为“是”（实为“否”），不成立。',
      '数据有争议的〔13〕：数据有争议为“是”（实为“否”，不符合），或群众方得分低于 45 分（实为 80 分，不符合），不成立。',
      '一般的约谈〔15〕：拟定等次属于“一般”“较差”（实为“好”），不成立。',
    ]);
  });

  it('is told the same in English', () => {
    expect(told92.texts({}, en)).toEqual([
      'Graded “Good” [14]: 92.00 points in all, 2.00 points above the line of “Good” at 90 points, within “the seats for ‘Good’” [15] (place 1, 1 seat).',
      '2.00 points above the line of “Good” at 90 points; 12.00 points above the line of “Fairly good” at 80 points; 32.00 points above the line of “Fair” at 60 points.',
      'Total [1]: the weighted mean of its parts; counts 92.00 points; of 100 points.',
      'Work [2]: the sum of its other parts, scaled to the full maximum; counts 100 points; of 100 points, weight 60%, brings 60 points.',
      'Income [4]: Growth of income: 12%, taken from Village v1; not below 10%; counts 40 points; of 40 points.',
      'Guidance [2]: Township committee: “Good”; counts 50 points; of 50 points.',
      'Visits [6]: — not scheduled this time, as planned.',
      'Villagers [3]: Villagers: v1, 15 valid ballots (Satisfied 8, Dissatisfied 4, Cannot say 3, not counted); counts 80.00 points; of 100 points, weight 40%, brings 32 points.',
      'Absence: Once [7]: Absences is 1 time (found: 0 times); does not hold.',
      'Absence: Twice or more [8]: Absences not below 2 times (found: 0 times); does not hold.',
      'Too little on post [9]: Attendance below 66.67…% (2/3) (found: 83.33…% (5/6) = Days on post 100 days ÷ Days of duty 120 days); does not hold.',
      'Feasting [10]: a case of “Feasts” (found: 0 times); does not hold.',
      'False data count nothing [11]: a case of “False data” (found: 0 times); does not hold.',
      'Gifts [12]: a case of “Gifts” (found: 0 times); does not hold.',
      'Grade deferred [13]: whether it applies is visible only to: case handler, discipline inspector.',
      'Newly posted [13]: Newly posted is “yes” (found: “no”); does not hold.',
      'Figures in dispute [13]: Figures in dispute is “yes” (found: “no”, not met) or Points of the villagers below 45 points (found: 80 points, not met); does not hold.',
      'Fair: a talk [15]: Proposed grade is one of “Fair”, “Poor” (found: “Good”); does not hold.',
    ]);
  });

  it('reads of places by their names where somebody knows them', () => {
    const names = {
      nameOf: (kind: string, code: string) => (kind === 'village' && code === 'v1' ? '云坪村' : undefined),
    };
    expect(told92.texts({ id: 'income' }, names)).toEqual([
      '产业增收〔4〕：收入增幅 12%，取自云坪村，不低于 10%，计 40 分；满分 40 分。',
    ]);
    expect(told92.texts({ id: 'villagers' }, names)[0]).toContain('群众代表云坪村有效票 15 张');
  });
});

describe('a cadre whom rules cost points and the grade', () => {
  const findings = [
    aFinding('absence', { day: '2026-03-02' }),
    aFinding('absence', { day: '2026-04-02' }),
    aFinding('feast', { day: '2026-05-01' }),
  ];
  const capped = lin({ findings }, 0.05);

  it('is told so in one sentence', () => {
    expect(capped.why()).toBe(
      '评为“一般”〔14〕：总分 80.33 分，因“违规吃喝”〔10〕扣 5 分，按分数可评“较好”，因“两次以上”〔8〕（无故不在岗 2 次），最高评“一般”。',
    );
    expect(capped.why(en)).toBe(
      'Graded “Fair” [14]: 80.33 points in all, 5 points taken by “Feasting” [10], “Fairly good” by points alone, “Fair” at most because of “Twice or more” [8] (Absences: 2 times).',
    );
  });

  it('reads each rule that held, the points before and after it, and what follows', () => {
    expect(capped.texts({}, cadre).filter((text) => !text.endsWith('不成立。'))).toEqual([
      capped.why(cadre),
      '到“好”线（90 分）还差 9.67 分；高出“较好”线（80 分）0.33 分；高出“一般”线（60 分）20.33 分。',
      '总分〔1〕：各项按权重合计，原 85.33… 分（256/3）；因“违规吃喝”〔10〕扣 5 分（违规吃喝 1 次，每次 5 分，封顶 10 分）；计 80.33 分；满分 100 分。',
      '工作实绩〔2〕：其余各项合计，折算为满分，计 88.89… 分（800/9）；满分 100 分，占 60%，折合 53.33… 分（160/3）。',
      '产业增收〔4、5〕：收入增幅 5%，取自村 v1，不低于 5%、低于 10%，计 30 分；满分 40 分。',
      '专业指导〔2〕：乡镇党委评“好”，计 50 分；满分 50 分。',
      '走访〔6〕：—　本期未安排，按计划。',
      '群众评价〔3〕：群众代表 v1 有效票 15 张（满意 8、不满意 4、说不清 3，不计入），计 80.00 分；满分 100 分，占 40%，折合 32 分。',
      '无故不在岗·两次以上〔8〕：无故不在岗不低于 2 次（实为 2 次：2026-03-02、2026-04-02），成立：最高评“一般”，函告派出单位，建议召回。',
      '违规吃喝〔10〕：有“违规吃喝”情形（实为 1 次：2026-05-01），成立：“总分”扣 5 分（违规吃喝 1 次，每次 5 分，封顶 10 分）。',
      '暂不定等次〔13〕：适用情况限承办人、纪检可见。',
      '一般的约谈〔15〕：拟定等次属于“一般”“较差”（实为“一般”），成立：建议约谈（分管领导），限期整改，期限 3 个月。',
      '函告派出单位：依据“两次以上〔8〕”。',
      '建议召回：依据“两次以上〔8〕”。',
      '建议约谈（分管领导）：依据“一般的约谈〔15〕”。',
      '限期整改，期限 3 个月：依据“一般的约谈〔15〕”。',
    ]);
  });

  it('reads the same in English', () => {
    const held = capped
      .texts({}, { ...en, ...cadre })
      .filter((text) => text.includes('holds:') || text.includes(': by '));
    expect(held).toEqual([
      'Absence: Twice or more [8]: Absences not below 2 times (found: 2 times: 2026-03-02, 2026-04-02); holds: “Fair” at most, the dispatching unit is notified, recall is proposed.',
      'Feasting [10]: a case of “Feasts” (found: 1 time: 2026-05-01); holds: 5 points taken from “Total” (Feasts: 1 time, 5 points each, at most 10 points).',
      'Fair: a talk [15]: Proposed grade is one of “Fair”, “Poor” (found: “Fair”); holds: a talk is proposed (the leader in charge), to be put right within 3 months.',
      'The dispatching unit is notified: by “Twice or more [8]”.',
      'Recall is proposed: by “Twice or more [8]”.',
      'A talk is proposed (the leader in charge): by “Fair: a talk [15]”.',
      'To be put right within 3 months: by “Fair: a talk [15]”.',
    ]);
    expect(capped.texts({ id: 'total' }, en)).toEqual([
      'Total [1]: the weighted mean of its parts; 85.33… points (256/3) before; “Feasting” [10] takes 5 points (Feasts: 1 time, 5 points each, at most 10 points); counts 80.33 points; of 100 points.',
    ]);
  });

  it('reads of an item that counts nothing, and of a veto', () => {
    const concerned = lin({ findings: [aFinding('false-data', { concerns: 'guidance' })] });
    expect(concerned.why()).toBe(
      '评为“较差”〔14〕：总分 58.67 分，因“造假的计零分”〔11〕，“专业指导”计 0 分，到“一般”线（60 分）还差 1.33 分。',
    );
    expect(concerned.texts({ id: 'guidance' })).toEqual([
      '专业指导〔2〕：乡镇党委评“好”，原 50 分；因“造假的计零分”〔11〕，本项计 0 分；计 0 分；满分 50 分。',
    ]);
    expect(lin({ findings: [aFinding('gift')] }).why()).toBe(
      '评为“较差”〔14〕：总分 92.00 分，按分数可评“好”，因“收受礼品”〔12〕（收受礼品 1 次），总否决，评为“较差”，研究确定时不得上调。',
    );
  });

  it('reads of a cap only where it made a difference', () => {
    const fair = lin({ findings: [aFinding('absence')], marks: [aMark('township', 'guidance', 'fair')] });
    expect(fair.why()).toBe(
      '评为“较好”〔14〕：总分 85.33 分，高出“较好”线（80 分）5.33 分，到“好”线（90 分）还差 4.67 分。',
    );
    expect(fair.texts({ id: 'R1' })).toEqual([
      '无故不在岗·一次〔7〕：无故不在岗为 1 次（实为 1 次：2026-03-02），成立：不得评为“好”。',
    ]);
  });
});

describe('points at a line', () => {
  const measure = aMeasure({
    cadre: {
      facts: { x: {} },
      score: { kind: 'fact', id: 'root', fact: 'x', max: 100, round: { places: 2, mode: 'halfUp' } },
      grades: {
        order: ['good', 'fair', 'poor'],
        bands: [
          { from: 90, grade: 'good' },
          { above: 81, below: 90, grade: 'fair' },
          { from: 80, to: 81, grade: 'unspecified' },
          { below: 80, grade: 'poor' },
        ],
      },
    },
  });
  const why = (x: number) => told(measure, [aCadre('lin', { facts: { x } })], 'lin').why();

  it('are on it, just above it or just below it', () => {
    expect(why(90)).toBe('评为“good”〔1〕：总分 90.00 分，正在“good”线（90 分）上。');
    expect(why(90.01)).toBe('评为“good”〔1〕：总分 90.01 分，高出“good”线（90 分）0.01 分。');
    expect(why(89.99)).toBe(
      '评为“fair”〔1〕：总分 89.99 分，高出“fair”线（81 分）8.99 分，到“good”线（90 分）还差 0.01 分。',
    );
  });

  it('where the measure names no grade are left open', () => {
    expect(why(81)).toBe('办法未定等次：总分 81.00 分，办法对这一分数没有规定等次〔1〕，请研究确定。');
    expect(told(measure, [aCadre('lin', { facts: { x: 81 } })], 'lin').texts({ part: 'grade' })[1]).toBe(
      '到“good”线（90 分）还差 9.00 分；须高于“fair”线（81 分），现正在线上。',
    );
  });
});

describe('what is missing', () => {
  it('is chased with what to do, and has no number', () => {
    const unknown = lin({ marks: [] }, null);
    expect(unknown.why()).toBe('暂缓：村 v1 的“收入增幅”未取得；乡镇党委对“专业指导”未评分。');
    expect(unknown.why(en)).toBe(
      'On hold: “Growth of income” of Village v1 is missing; Township committee entered no mark for “Guidance”.',
    );
    expect(unknown.texts({ part: 'chase' })).toEqual([
      '缺：村 v1 的“收入增幅”未取得；请补齐后再算。',
      '缺：乡镇党委对“专业指导”未评分〔2〕；请催办。',
    ]);
    expect(unknown.texts({ part: 'node' })).toEqual([
      '总分〔1〕：有缺项，暂不能计分。',
      '工作实绩〔2〕：有缺项，暂不能计分（占 60%）。',
      '产业增收〔4〕：收入增幅缺，暂不能计分。',
      '专业指导〔2〕：乡镇党委未评分，暂不能计分。',
      '走访〔6〕：—　本期未安排，按计划。',
      '群众评价〔3〕：群众代表 v1 有效票 15 张（满意 8、不满意 4、说不清 3，不计入），计 80.00 分；满分 100 分，占 40%。',
    ]);
    expect(unknown.texts({ id: 'P1' })).toEqual([
      '一般的约谈〔15〕：拟定等次属于“一般”“较差”（缺），缺“拟定等次”，暂不能判定。',
    ]);
  });

  it('is a village’s votes, one short of the quorum, with how many there are and how many it takes', () => {
    const short = lin({ tallies: [aVote(5, 1)] });
    expect(short.texts({ part: 'chase' })).toEqual(['缺：v1 群众代表有效票 9 张，须 10 张〔3〕；请安排补测。']);
    expect(short.texts({ part: 'chase' }, en)).toEqual([
      'Missing: Villagers, v1: 9 valid ballots, 10 needed [3]; hold the vote again.',
    ]);
    expect(lin({ tallies: [aVote(6, 1)] }).texts({ part: 'chase' })).toEqual([]);
  });

  it('never tells how few ballots there are below the floor for showing', () => {
    expect(lin({ tallies: [aVote(1, 0)] }).texts({ part: 'chase' })).toEqual([
      '缺：v1 群众代表有效票不足 5 张，须 10 张〔3〕；请安排补测。',
    ]);
  });

  it('is a part of the group that is too small, a void vote, no vote, or nobody’s answer', () => {
    expect(chasedAfter([aVote(8, 4, { strata: { poor: { roll: 0, cast: 0 } } })])).toEqual([
      '缺：v1 群众代表中脱贫户 0 人，须 1 人〔3〕；请安排补测。',
    ]);
    expect(chasedAfter([aVote(8, 4, { issued: 14 })])).toEqual([
      '缺：v1 群众代表收回票 15 张，多于发出票 14 张，测评无效〔3〕；请重新测评。',
    ]);
    expect(chasedAfter([])).toEqual(['缺：群众代表没有计票结果〔3〕；请安排测评。']);
    expect(chasedAfter([aVote(0, 0, { valid: 12 })])).toEqual(['缺：群众代表无人作答〔3〕；请安排补测。']);
  });

  it('may be stood in for, as the measure says', () => {
    const again = lin({ tallies: [aVote(5, 1, { attempt: 2 })] });
    expect(again.texts({ id: 'villagers' })).toEqual([
      '群众评价〔3〕：缺，按规定待补测 1 次（15 个工作日内），不成则由其余各方折算（占 40%）。',
    ]);
    expect(again.texts({ id: 'total' })).toEqual(['总分〔1〕：其余各项按权重折算，计 100.00 分；满分 100 分。']);
    expect(again.texts({ id: 'villagers' }, en)).toEqual([
      'Villagers [3]: missing; by the measure to be asked again 1 time within 15 working days, failing that the other sides carry its weight (weight 40%).',
    ]);
  });

  it('is a fact nobody recorded, or one recorded in a form that is none', () => {
    expect(lin({ facts: { daysOnPost: undefined } }).why()).toBe('暂不能定，缺：“在岗天数”未录入。');
    expect(lin({ facts: { daysOnPost: 185 } }).texts({ part: 'chase' })).toEqual([
      '缺：“在岗天数”为 185，不合要求；请核对更正。',
    ]);
    expect(lin({ facts: { daysOnPost: 185 } }).texts({ id: 'R3' })).toEqual([
      '在岗不足〔9〕：在岗率低于 66.67…%（2/3）（缺），缺“在岗率”，暂不能判定。',
    ]);
    expect(lin({ facts: { daysOnPost: 100, visitDay: 3 } }).texts({ part: 'chase' })).toEqual([
      '缺：数据中的数据项“visitDay”办法没有；请核对，是否为“走访天数”。',
    ]);
  });

  it('is a village that is not on the list, or none at all', () => {
    expect(
      told(smallMeasure, [village, aGoodCadre('lin', { links: { village: 'v9' } })], 'lin').texts({ part: 'chase' }),
    ).toEqual(['缺：名册所属村 v9 不在本期数据中；请核对名册。']);
    expect(told(smallMeasure, [village, aGoodCadre('lin', { links: {} })], 'lin').texts({ part: 'chase' })).toEqual([
      '缺：未登记所属村；请核对名册。',
    ]);
  });

  it('names two things in one sentence and says how many more there are', () => {
    const much = told(
      smallMeasure,
      [aGoodCadre('lin', { marks: [], tallies: [], facts: { daysOnPost: undefined } })],
      'lin',
    );
    expect(much.why()).toBe('暂缓：名册所属村 v1 不在本期数据中；乡镇党委对“专业指导”未评分；另有 2 项。');
    expect(much.texts({ part: 'chase' })).toHaveLength(4);
  });
});

describe('an exemption', () => {
  const struck = lin({
    findings: [
      aFinding('feast', { id: 'f1', day: '2026-05-01' }),
      aFinding('false-data', { id: 'f2', concerns: 'income' }),
    ],
    exemptions: [anExemption({ strikes: ['f1', 'f2'], decidedOn: '2026-06-18' })],
  });

  it('keeps the line it struck, and says what would have followed', () => {
    expect(struck.texts({ id: 'R4' })).toEqual([
      '违规吃喝〔10〕：有“违规吃喝”情形（实为 0 次，另有 1 次已容错），已容错，不计；不容错则“总分”扣 5 分（违规吃喝 1 次，每次 5 分，封顶 10 分）。',
    ]);
    expect(struck.texts({ id: 'R5' }, en)).toEqual([
      'False data count nothing [11]: a case of “False data” (found: 0 times, 1 time exempted); exempted, does not count; without the exemption: “Income” counts 0 points.',
    ]);
    expect(struck.texts({ part: 'exemption' })).toEqual([
      '容错 x1（项目申报失误〔14〕），2026-06-18 认定〔14〕：“违规吃喝”〔10〕（2026-05-01）不计，原记录划线保留；“数据造假”〔11〕（2026-03-02）不计，原记录划线保留；“违规吃喝”〔10〕不再适用，不容错则“总分”扣 5 分（违规吃喝 1 次，每次 5 分，封顶 10 分）；“造假的计零分”〔11〕不再适用，不容错则“产业增收”计 0 分。',
    ]);
    expect(struck.texts({ part: 'exemption' }, en)).toEqual([
      'Exemption x1 (Error in an application [14]) granted on 2026-06-18 [14]: “Feasting” [10] (2026-05-01) does not count, the record stays, struck through; “False data” [11] (2026-03-02) does not count, the record stays, struck through; “Feasting” [10] no longer applies; without the exemption: 5 points taken from “Total” (Feasts: 1 time, 5 points each, at most 10 points); “False data count nothing” [11] no longer applies; without the exemption: “Income” counts 0 points.',
    ]);
  });

  it('of one of two findings leaves the other', () => {
    const half = lin({
      findings: [aFinding('feast', { id: 'f1' }), aFinding('feast', { id: 'f2', day: '2026-05-01' })],
      exemptions: [anExemption({ strikes: ['f1'] })],
    });
    expect(half.texts({ id: 'R4' })).toEqual([
      '违规吃喝〔10〕：有“违规吃喝”情形（实为 1 次：2026-05-01，另有 1 次已容错），成立：“总分”扣 5 分（违规吃喝 1 次，每次 5 分，封顶 10 分）。',
    ]);
  });

  it('sets a part aside, which is neither missing nor zero', () => {
    const aside = lin({ exemptions: [anExemption({ setsAside: ['income'] })] });
    expect(aside.texts({ id: 'income' })).toEqual(['产业增收〔4〕：不计入，经容错 x1 认定。']);
    expect(aside.texts({ part: 'exemption' })).toEqual(['容错 x1（项目申报失误〔14〕）成立〔14〕：“产业增收”不计入。']);
  });

  it('nobody decided holds the grade, one that is not allowed too', () => {
    expect(exempted({ state: 'undecided' }).why()).toBe('暂缓：容错 x1（项目申报失误）尚未认定。');
    expect(exempted({ setsAside: ['guidance'] }).texts({ part: 'chase' })).toEqual([
      '缺：容错 x1（项目申报失误）不在可容错的范围〔14〕；请更正。',
    ]);
    expect(exempted({ answers: {} }).texts({ part: 'chase' }, en)).toEqual([
      'Missing: not all conditions of exemption x1 (Error in an application) hold [14]; verify and decide again.',
    ]);
  });
});

describe('a cadre who has no grade', () => {
  it('is held until a step is done', () => {
    const held = lin({
      facts: { isDisputed: true },
    });
    expect(held.why()).toBe('暂缓：“数据有争议的”〔13〕（数据有争议），待核实后补定。');
    expect(held.why(en)).toBe('On hold: “Figures in dispute” [13] (Figures in dispute), until the verification.');
    expect(held.texts({ part: 'grade' })).toHaveLength(1);
  });

  it('takes part with a comment only', () => {
    const fresh = lin({
      facts: { isNew: true },
    });
    expect(fresh.why()).toBe('写评语，不定等次：“新派的”〔13〕（新派）。');
    expect(fresh.why(en)).toBe('Comment only, no grade: “Newly posted” [13] (Newly posted).');
  });
});

describe('a quota', () => {
  const wang = aGoodCadre('wang', { tallies: [aVote(9, 3)] });

  it('pushes out who stands behind the line, and says so against the line of points', () => {
    const out = told(smallMeasure, [village, aGoodCadre(), wang], 'lin');
    expect(out.why(cadre)).toBe(
      '评为“较好”〔14〕：总分 92.00 分，高出“好”线（90 分）2.00 分，但“‘好’的名额”〔15〕已满。',
    );
    expect(out.why()).toBe(
      '评为“较好”〔14〕：总分 92.00 分，高出“好”线（90 分）2.00 分，但“‘好’的名额”〔15〕已满（第 2 位，名额 1 个）。',
    );
    expect(out.why(en)).toBe(
      'Graded “Fairly good” [14]: 92.00 points in all, 2.00 points above the line of “Good” at 90 points, but “the seats for ‘Good’” [15]: all taken (place 2, 1 seat).',
    );
  });

  it('leaves those equal at the line to the meeting', () => {
    const tied = told(smallMeasure, [village, aGoodCadre(), aGoodCadre('wang')], 'lin');
    expect(tied.why(cadre)).toBe(
      '评为“较好”〔14〕：总分 92.00 分，高出“好”线（90 分）2.00 分，但在“‘好’的名额”〔15〕的末位与人并列，由集体研究确定。',
    );
  });
});

describe('an entity without grades', () => {
  it('is told its points, or what they lack', () => {
    const measure = aMeasure({
      township: {
        facts: { late: {} },
        score: { kind: 'account', id: 'balance', start: 5 },
        rules: [ruleOn(['late', 'greaterThan', 0], 'R1', { kind: 'deduct', node: 'balance', points: 1 })],
      },
    });
    const why = (facts: object) => told(measure, [{ kind: 'township', code: 't1', facts }], 't1').why();
    expect(why({ late: 1 })).toBe('总分 4 分，不评等次。');
    expect(why({})).toBe('暂不能计分，缺：“late”未录入。');
    expect(told(smallMeasure, [village], 'v1').why()).toBe('不评等次。');
  });
});
