import type { Lack, Words } from './words.js';

const lack = (what: string, ask: string): Lack => ({ lack: what, ask });
const at = (place: string | undefined, group: string) => (place === undefined ? group : ended(place) + group);
const POOL = { all: '全县', sameLink: '同一单位', sameFact: '同一类' };
const UNITS = { days: '日', workingDays: '个工作日', months: '个月' };
const LIMIT_UNITS = { workingDays: '个工作日', calendarDays: '日' };
const UNGRADE = {
  commentOnly: '写评语，不定等次',
  gradedLater: '暂不定等次，以后补定',
  notAssessed: '不参加评估',
  noGrade: '参加评估，不定等次',
};
/** A quotation within a quotation takes single marks. */
const quote = (text: string) => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
/** Between quotations stands no mark (GB/T 15834). */
const list = (items: readonly string[]) => items.join('、').replaceAll('”、“', '”“');
const inner = (text: string | undefined) => (text === undefined ? '' : `（${text}）`);
const more = (items: readonly string[], rest: number) => items.join('；') + (rest > 0 ? `；另有 ${rest} 项` : '');

/** The explanation in Chinese, as an organisation department writes. */
export const zh: Words = {
  pick: (title) => title.zh,
  quote,
  list,
  and: (items) => items.join('，且'),
  or: (items) => items.join('，或'),
  not: (item) => `并非（${item}）`,
  aside: (text, remark) => `${text}（${remark}）`,
  brackets: (text) => `（${text}）`,
  parts: (items) => items.join('，'),
  clauses: (items) => items.join('；'),
  sentence: (text) => `${text}。`,
  heading: (title, clauses) => title + (clauses.length > 0 ? `〔${clauses.join('、')}〕` : ''),
  line: (heading, body) => `${heading}：${body}`,
  step: (ladder, step) => `${ladder}·${step}`,

  figure: {
    beside: (rounded, exact) => `${rounded}（${exact}）`,
    points: (figure) => `${figure} 分`,
    withUnit: (figure, unit) => (unit === '%' ? `${figure}%` : `${figure} ${unit}`),
  },

  value: {
    yes: '是',
    no: '否',
    none: '无',
    missing: '缺',
    wrong: (found) => `记为 ${found}，不合要求`,
    withheld: (roles) => (roles.length > 0 ? `限${roles.join('、')}可见` : '名次不列示'),
    made(value, making) {
      switch (making.kind) {
        case 'total':
          return `${value}，即${making.parts.join(' ＋ ')}`;
        case 'difference':
          return `${value}，即${making.parts.join(' － ')}`;
        case 'product':
          return `${value}，即${making.parts.join(' × ')}`;
        case 'quotient':
          return `${value}，即${making.parts.join(' ÷ ')}`;
        case 'gap':
          return `${value}，比对${making.parts.join('、')}`;
        case 'elapsed':
          return `${value}，${making.parts.join('，')}`;
        case 'from':
          return `${value}，取自${making.places.join('、')}`;
        case 'cycle':
          return `${value}，取自 ${making.cycle}`;
        case 'days':
          return `${value}：${making.days.join('、')}`;
      }
    },
  },

  role: (role) =>
    ({
      countyOrganisation: '县级组织部门',
      townshipCommittee: '乡镇党委',
      clerk: '录入人员',
      thirdParty: '第三方',
      dataProvider: '数据提供单位',
      cadre: '本人',
      dispatchingUnit: '派出单位',
      disciplineInspector: '纪检',
      caseHandler: '承办人',
      province: '省级',
      operator: '运维人员',
    })[role],
  kind: (kind) =>
    ({
      cadre: '干部',
      team: '工作队',
      village: '村',
      township: '乡镇',
      dispatchingUnit: '派出单位',
      county: '县',
      measure: '办法',
    })[kind],
  place: (kind, code) => `${kind} ${code}`,

  condition: {
    relation: (operator, threshold) =>
      ({
        equal: '为',
        notEqual: '不为',
        in: '属于',
        notIn: '不属于',
        lessThan: '低于',
        lessThanInclusive: '不高于',
        greaterThan: '高于',
        greaterThanInclusive: '不低于',
        contains: '包含',
        doesNotContain: '不包含',
      })[operator] + (/^[0-9−]/.test(threshold) ? ` ${threshold}` : threshold),
    comparison: (title, relations, notes) => `${title}${relations.join('、')}（${notes.join('，')}）`,
    occurs: (title, notes) => `有“${title}”情形（${notes.join('，')}）`,
    struck: (value) => `另有${spaced(value)}已容错`,
    found: (value) => `实为${spaced(value)}`,
    reason: (title, value) => (value === null ? title : joined(title, value)),
    outcome: { held: '符合', didNotHold: '不符合', unknown: '待定' },
  },

  rule: {
    held: (condition, effects) => `${condition}，成立：${effects.join('，')}`,
    didNotHold: (condition) => `${condition}，不成立`,
    unknown: (condition, missing) => `${condition}，缺${list(missing)}，暂不能判定`,
    neutralised: (condition, effects) => `${condition}，已容错，不计；不容错则${effects.join('，')}`,
    withheld: (roles) => `适用情况限${roles.join('、')}可见`,
  },

  effect: {
    bonus: (node, points, each) => `${node}加${points === null ? '分' : ` ${points}`}${inner(each)}`,
    deduct: (node, points, each) => `${node}扣${points === null ? '分' : ` ${points}`}${inner(each)}`,
    each: (points, units, unit, atMost) =>
      `${units}，每${unit ?? '单位'} ${points}${atMost === undefined ? '' : `，封顶 ${atMost}`}`,
    itemVeto: (nodes) => `${list(nodes)}计 0 分`,
    concerned: '有关指标',
    cap: (grade, isWorst) => (isWorst ? `评为“${grade}”` : `最高评“${grade}”`),
    forbid: (grade) => `不得评为“${grade}”`,
    lift: (grade) => `等次提至“${grade}”`,
    exactly: (grade) => `评为“${grade}”`,
    veto: (grade) => `总否决，评为“${grade}”`,
    ungrade: (as, by) => UNGRADE[as] + (by === undefined ? '' : `，由${by}评定`),
    hold: (until) => `暂缓，待${until}后补定`,
    refer: (to) => ({ disciplineInspection: '移送纪检监察机关', accountability: '移送问责' })[to],
    notify: (whom) =>
      ({
        dispatchingUnit: '函告派出单位',
        townshipCommittee: '告知乡镇党委',
        cadre: '告知本人',
        countyOrganisation: '报县级组织部门',
      })[whom],
    recommend: (what, to, within) =>
      ({
        keep: '建议继续选派',
        rotate: '建议调换',
        recall: '建议召回',
        talk: '建议约谈',
        rectify: '限期整改',
        admonish: '建议诫勉',
        train: '建议培训',
        commend: '评先评优优先',
        noAward: '不得评先评优',
        dismiss: '建议免职或解聘',
        demote: '建议降职',
        dossier: '存入档案',
        payAdjustment: '建议调整待遇',
        verify: '建议核实',
      })[what] +
      inner(to) +
      (within ? `，期限 ${within.number} ${UNITS[within.unit]}` : ''),
    because: (effect, rule) => `${effect}：依据“${rule}”`,
  },

  node: {
    weight: (figure, of) => (of === null ? `占 ${figure}%` : `占 ${figure}/${of}`),
    counted({ weight, read, before, changes, after, max, brings }) {
      const full = max === undefined ? [] : [`满分 ${max}`];
      const notes = [
        ...full,
        ...(weight === undefined ? [] : [weight]),
        ...(brings === undefined ? [] : [`折合 ${brings}`]),
      ];
      const points = [...(before === undefined ? [] : [`原 ${before}`]), ...changes, `计 ${after}`];
      return `${read}，${points.join('；')}${notes.length > 0 ? `；${notes.join('，')}` : ''}`;
    },
    missing: (lacking, weight) => `${lacking}，暂不能计分${inner(weight)}`,
    stoodIn: (policies, weight) => `缺，按规定${policies.join('，不成则')}${inner(weight)}`,
    notScheduled: (weight) => `—　本期未安排，按计划${inner(weight)}`,
    excluded: (reason, weight) => `不计入${reason === undefined ? '' : `，${reason}`}${inner(weight)}`,
    countsWhen: (condition) => `计入条件为：${condition}`,
    byExemption: (id) => `经容错 ${id} 认定`,
    rounded: (places) => `保留 ${places} 位小数`,
    stoppedAtFloor: (points) => `扣至 ${points}为止`,
    stoppedAtMaximum: (points) => `封顶 ${points}`,
    policy: {
      hold: '暂缓',
      holdUntil: (attempts, { days, unit }) => `待补测 ${attempts} 次（${days} ${LIMIT_UNITS[unit]}内）`,
      renormalise: '由其余各方折算',
      imputePoolMean: '取同类平均',
      fixed: (points) => `计 ${points}`,
    },
    change: {
      bonus: (rule, points, each) => `因${rule}加${points === null ? '分' : ` ${points}`}${inner(each)}`,
      deduct: (rule, points, each) => `因${rule}扣${points === null ? '分' : ` ${points}`}${inner(each)}`,
      itemVeto: (rule) => `因${rule}，本项计 0 分`,
      withheld: (shownAs) => shownAs,
    },
    read: {
      constant: '定额',
      account: (start) => `起始 ${start}`,
      fact: (title, actual) => joined(title, actual),
      bands: (title, relations, actual) =>
        `${joined(title, actual)}${relations.length > 0 ? `，${relations.join('、')}` : ''}`,
      perUnit: (title, actual, points, per, start, isWhole, side) =>
        `${joined(title, actual)}，${start === null || side === 'below' ? '' : `从 ${start}起`}${side === 'below' ? `比 ${start}每少` : '每'} ${per} ${points}${isWhole ? '，不足一个单位不计' : ''}`,
      level: (group, level) => `${group}评“${level}”`,
      levels: (group, levels) => `${group}评${levels.map(({ level, count }) => `“${level}” ${count} 个`).join('、')}`,
      marks: (group, values) => `${group}评分 ${values.join('、')}`,
      markCount: (group, count) => `${group}评分 ${count} 份`,
      notMarked: (group) => `${group}未评分`,
      notCounted: (group) => `${group}没有计票结果`,
      partMissing: '有缺项',
      ballot: (group, places) => group + spaced(places.join('；')),
      tally: ({ place, valid, options }) =>
        (place === undefined ? '' : ended(place)) +
        (valid === null ? '有效票过少，不列示' : `有效票 ${valid} 张`) +
        (options === null || valid === null
          ? ''
          : `（${options.map(({ title, count, counts }) => `${title} ${count}${counts ? '' : '，不计入'}`).join('、')}）`),
      overValid: '未作答的计 0 分',
      trimmed: (high, low, from) => `满 ${from} 份的去 ${high} 个最高、${low} 个最低`,
      rank: (title, pool) => `${title}在${POOL[pool]}中排序`,
      branch: (title, when) => (when === undefined ? `按“${title}”计` : `${when}，按“${title}”计`),
      noBranch: '办法没有规定这种情况',
      weighted: (isRescaled) => (isRescaled ? '其余各项按权重折算' : '各项按权重合计'),
      sum: (isRescaled) => (isRescaled ? '其余各项合计，折算为满分' : '各项合计'),
      scaled: (of) => `由“${of}”折算`,
      relative: (of, to, pool) =>
        `“${of}”与${POOL[pool]}${{ best: '最高分', mean: '平均分', standardScore: '平均分（标准分）' }[to]}相比`,
    },
  },

  grade: {
    graded: (grade, clause, reasons) =>
      `评为“${grade}”〔${clause}〕${reasons.length > 0 ? `：${reasons.join('，')}` : ''}`,
    total: (points) => `总分 ${points}`,
    above: (grade, edge, apart) => `高出“${grade}”线（${edge}）${apart}`,
    onEdge: (grade, edge) => `正在“${grade}”线（${edge}）上`,
    below: (grade, edge, apart) => `到“${grade}”线（${edge}）还差 ${apart}`,
    mustPass: (grade, edge) => `须高于“${grade}”线（${edge}），现正在线上`,
    took: (rule, points) => `因${rule}扣 ${points}`,
    emptied: (rule, nodes) => `因${rule}，${list(nodes.map(quote))}计 0 分`,
    byPoints: (grade) => `按分数可评“${grade}”`,
    narrowed: (rule, effect) => `因${rule}，${effect}`,
    narrowedBy: (shownAs, roles) => `“${shownAs}”（原因限${roles.join('、')}可见）`,
    seat: (outcome, quota, place) =>
      ({
        seated: `在${quota}之内`,
        pushedOut: `但${quota}已满`,
        tied: `但在${quota}的末位与人并列，由集体研究确定`,
      })[outcome] + (place ? `（第 ${place.place} 位，名额 ${place.seats} 个）` : ''),
    vetoed: '研究确定时不得上调',
    notDetermined: (reasons) => `办法未定等次：${reasons.join('，')}，请研究确定`,
    bandOpen: (clause) => `办法对这一分数没有规定等次〔${clause}〕`,
    noBands: (clause) => `办法没有规定如何定等〔${clause}〕`,
    quotaOpen: (quota) => `办法没有规定${quota}如何取整或取自何数`,
    behindOpen: '未取得名额的评什么没有规定',
    between: (atMost, atLeast) => `最高“${atMost}”，最低“${atLeast}”`,
    missing: (lacks, rest) => `暂不能定${lacks.length > 0 ? `，缺：${more(lacks, rest)}` : ''}`,
    onHold: (lacks, rest) => `暂缓${lacks.length > 0 ? `：${more(lacks, rest)}` : ''}`,
    held: (rule, until) => `${rule}，待${until}后补定`,
    ungraded: (as, rule, by) => `${UNGRADE[as]}：${rule}${by === undefined ? '' : `，由${by}评定`}`,
    withheld: (shownAs) => shownAs,
    notGraded: (points) => (points === null ? '不评等次' : `${points}，不评等次`),
    missingPoints: (lacks, rest) => `暂不能计分${lacks.length > 0 ? `，缺：${more(lacks, rest)}` : ''}`,
    notShown: '另有规定',
  },

  exemption: {
    granted: (id, situation, decidedOn) =>
      `容错 ${id}${inner(situation)}${decidedOn === undefined ? '成立' : `，${decidedOn} 认定`}`,
    struck: (finding, day) => `${finding}（${day}）不计，原记录划线保留`,
    setAside: (nodes) => `${list(nodes.map(quote))}不计入`,
    neutralised: (rule, effects) => `${rule}不再适用，不容错则${effects.join('，')}`,
  },

  chase: {
    line: (what, ask) => `缺：${what}；${ask}`,
    fact: (title, found) =>
      found === undefined ? lack(`“${title}”未录入`, '请补录') : lack(`“${title}”为 ${found}，不合要求`, '请核对更正'),
    unknownName: (of, name, nearest) =>
      lack(
        `数据中的${{ fact: '数据项', mark: '评分项', tally: '计票', finding: '情形代码' }[of]}“${name}”办法没有`,
        nearest === undefined ? '请核对更正' : `请核对，是否为“${nearest}”`,
      ),
    marks: (group, item, found) =>
      found === undefined
        ? lack(`${group}对“${item}”未评分`, '请催办')
        : lack(`${group}对“${item}”的评分为 ${found}，不合要求`, '请退回修改'),
    tallyAbsent: (place, group) => lack(`${at(place, group)}没有计票结果`, '请安排测评'),
    tallyBelowQuorum: ({ place, group, stratum, found, showFrom, wanted }) => {
      const [what, unit] = stratum === undefined ? ['有效票', '张'] : [`中${stratum}`, '人'];
      const how = found === null ? `不足 ${showFrom}` : ` ${found}`;
      const needed = wanted === undefined ? '' : `，须 ${wanted} ${unit}`;
      return lack(`${at(place, group)}${what}${how} ${unit}${needed}`, '请安排补测');
    },
    returnedOverIssued: (place, group, returned, issued) =>
      lack(`${at(place, group)}收回票 ${returned} 张，多于发出票 ${issued} 张，测评无效`, '请重新测评'),
    nobodyAnswered: (place, group) => lack(`${at(place, group)}无人作答`, '请安排补测'),
    link: (kind, code) =>
      code === undefined
        ? lack(`未登记所属${kind}`, '请核对名册')
        : lack(`名册所属${kind} ${code} 不在本期数据中`, '请核对名册'),
    entity: (place, fact) => lack(`${ended(place)}的“${fact}”未取得`, '请补齐后再算'),
    pool: (subject, why) =>
      ({
        tooSmall: lack(`“${subject}”可比人数不足，不能比较`, '请研究确定'),
        tie: lack(`“${subject}”出现并列，办法不允许并列`, '请研究确定'),
        nobody: lack(`“${subject}”没有可比对象`, '请研究确定'),
      })[why],
    unspecifiedNode: (node) => lack(`办法没有规定“${node}”这种情况如何计分`, '请研究确定'),
    unspecifiedGrade: lack('办法没有规定这种情况的等次', '请研究确定'),
    setAside: (node) => lack(`“${node}”不计入，而办法没有规定如何折算`, '请研究确定'),
    exemption: (id, situation, why) =>
      ({
        undecided: lack(`容错 ${id}${inner(situation)}尚未认定`, '请尽快认定'),
        conditionsOpen: lack(`容错 ${id}${inner(situation)}的条件未全部成立`, '请核实后重新认定'),
        notAllowed: lack(`容错 ${id}${inner(situation)}不在可容错的范围`, '请更正'),
      })[why],
  },
};

/** Two pieces side by side, a space between a word and a figure. */
function joined(left: string, right: string): string {
  return /[）”〕]$/.test(left) ? left + right : left + spaced(right);
}

/** A space before what begins with a figure or a Latin letter. */
function spaced(text: string): string {
  return /^[0-9A-Za-z−]/.test(text) ? ` ${text}` : text;
}

/** A space after what ends with a figure or a Latin letter. */
function ended(text: string): string {
  return /[0-9A-Za-z]$/.test(text) ? `${text} ` : text;
}
