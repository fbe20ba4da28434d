import type { Lack, Words } from './words.js';

const lack = (what: string, ask: string): Lack => ({ lack: what, ask });
const at = (place: string | undefined, group: string) => (place === undefined ? group : `${group}, ${place}`);
const POOL = { all: 'everyone in the county', sameLink: 'the same unit', sameFact: 'the same class' };
const UNITS = { days: 'days', workingDays: 'working days', months: 'months' };
const LIMIT_UNITS = { workingDays: 'working days', calendarDays: 'days' };
const UNGRADE = {
  commentOnly: 'comment only, no grade',
  gradedLater: 'no grade for now, graded later',
  notAssessed: 'not assessed',
  noGrade: 'takes part without a grade',
};
/** A quotation within a quotation takes single marks. */
const quote = (text: string) => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
const inner = (text: string | undefined) => (text === undefined ? '' : ` (${text})`);
const more = (items: readonly string[], rest: number) => items.join('; ') + (rest > 0 ? `; and ${rest} more` : '');
const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

/** The explanation in English. */
export const en: Words = {
  pick: (title) => title.en,
  quote,
  list: (items) => items.join(', '),
  and: (items) => items.join(' and '),
  or: (items) => items.join(' or '),
  not: (item) => `not (${item})`,
  aside: (text, remark) => `${text} (${remark})`,
  brackets: (text) => `(${text})`,
  parts: (items) => items.join(', '),
  clauses: (items) => items.join('; '),
  sentence: (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  heading: (title, clauses) => title + (clauses.length > 0 ? ` [${clauses.join(', ')}]` : ''),
  line: (heading, body) => `${heading}: ${body}`,
  step: (ladder, step) => `${ladder}: ${step}`,

  figure: {
    beside: (rounded, exact) => `${rounded} (${exact})`,
    points: (figure) => `${figure} ${figure === '1' ? 'point' : 'points'}`,
    withUnit: (figure, unit) =>
      unit === '%' ? `${figure}%` : `${figure} ${figure === '1' ? unit.replace(/s$/, '') : unit}`,
  },

  value: {
    yes: 'yes',
    no: 'no',
    none: 'none',
    missing: 'missing',
    wrong: (found) => `recorded as ${found}, which is not allowed`,
    withheld: (roles) => (roles.length > 0 ? `visible only to: ${roles.join(', ')}` : 'places are not shown'),
    made(value, making) {
      switch (making.kind) {
        case 'total':
          return `${value} = ${making.parts.join(' + ')}`;
        case 'difference':
          return `${value} = ${making.parts.join(' − ')}`;
        case 'product':
          return `${value} = ${making.parts.join(' × ')}`;
        case 'quotient':
          return `${value} = ${making.parts.join(' ÷ ')}`;
        case 'gap':
          return `${value}, comparing ${making.parts.join(' and ')}`;
        case 'elapsed':
          return `${value}, ${making.parts.join(', ')}`;
        case 'from':
          return `${value}, taken from ${making.places.join(', ')}`;
        case 'cycle':
          return `${value}, taken from ${making.cycle}`;
        case 'days':
          return `${value}: ${making.days.join(', ')}`;
      }
    },
  },

  role: (role) =>
    ({
      countyOrganisation: 'county organisation department',
      townshipCommittee: 'township Party committee',
      clerk: 'clerk',
      thirdParty: 'third party',
      dataProvider: 'data provider',
      cadre: 'the cadre',
      dispatchingUnit: 'dispatching unit',
      disciplineInspector: 'discipline inspector',
      caseHandler: 'case handler',
      province: 'province',
      operator: 'operator',
    })[role],
  kind: (kind) =>
    ({
      cadre: 'cadre',
      team: 'team',
      village: 'village',
      township: 'township',
      dispatchingUnit: 'dispatching unit',
      county: 'county',
      measure: 'measure',
    })[kind],
  place: (kind, code) => `${kind} ${code}`,

  condition: {
    relation: (operator, threshold) =>
      `${
        {
          equal: 'is',
          notEqual: 'is not',
          in: 'is one of',
          notIn: 'is none of',
          lessThan: 'below',
          lessThanInclusive: 'not above',
          greaterThan: 'above',
          greaterThanInclusive: 'not below',
          contains: 'contains',
          doesNotContain: 'does not contain',
        }[operator]
      } ${threshold}`,
    comparison: (title, relations, notes) => `${title} ${relations.join(', ')} (${notes.join(', ')})`,
    occurs: (title, notes) => `a case of “${title}” (${notes.join(', ')})`,
    struck: (value) => `${value} exempted`,
    found: (value) => `found: ${value}`,
    reason: (title, value) => (value === null ? title : `${title}: ${value}`),
    outcome: { held: 'met', didNotHold: 'not met', unknown: 'open' },
  },

  rule: {
    held: (condition, effects) => `${condition}; holds: ${effects.join(', ')}`,
    didNotHold: (condition) => `${condition}; does not hold`,
    unknown: (condition, missing) => `${condition}; missing ${missing.join(', ')}, cannot be decided yet`,
    neutralised: (condition, effects) =>
      `${condition}; exempted, does not count; without the exemption: ${effects.join(', ')}`,
    withheld: (roles) => `whether it applies is visible only to: ${roles.join(', ')}`,
  },

  effect: {
    bonus: (node, points, each) => `${points ?? 'points'} added to ${node}${inner(each)}`,
    deduct: (node, points, each) => `${points ?? 'points'} taken from ${node}${inner(each)}`,
    each: (points, units, _unit, atMost) =>
      `${units}, ${points} each${atMost === undefined ? '' : `, at most ${atMost}`}`,
    itemVeto: (nodes) => `${nodes.join(', ')} counts 0 points`,
    concerned: 'the item concerned',
    cap: (grade, isWorst) => (isWorst ? `graded “${grade}”` : `“${grade}” at most`),
    forbid: (grade) => `may not be graded “${grade}”`,
    lift: (grade) => `raised to “${grade}”`,
    exactly: (grade) => `graded “${grade}”`,
    veto: (grade) => `veto, graded “${grade}”`,
    ungrade: (as, by) => UNGRADE[as] + (by === undefined ? '' : `, graded by ${by}`),
    hold: (until) => `on hold until ${until}`,
    refer: (to) =>
      ({ disciplineInspection: 'referred to discipline inspection', accountability: 'referred for accountability' })[
        to
      ],
    notify: (whom) =>
      ({
        dispatchingUnit: 'the dispatching unit is notified',
        townshipCommittee: 'the township Party committee is notified',
        cadre: 'the cadre is notified',
        countyOrganisation: 'the county organisation department is notified',
      })[whom],
    recommend: (what, to, within) =>
      ({
        keep: 'keeping is proposed',
        rotate: 'rotation is proposed',
        recall: 'recall is proposed',
        talk: 'a talk is proposed',
        rectify: 'to be put right',
        admonish: 'an admonition is proposed',
        train: 'training is proposed',
        commend: 'preferred for awards',
        noAward: 'no awards',
        dismiss: 'removal from office is proposed',
        demote: 'a lower post is proposed',
        dossier: 'to be filed',
        payAdjustment: 'an adjustment of benefits is proposed',
        verify: 'a verification is proposed',
      })[what] +
      inner(to) +
      (within ? ` within ${within.number} ${UNITS[within.unit]}` : ''),
    because: (effect, rule) => `${effect}: by “${rule}”`,
  },

  node: {
    weight: (figure, of) => (of === null ? `weight ${figure}%` : `weight ${figure}/${of}`),
    counted({ weight, read, before, changes, after, max, brings }) {
      const full = max === undefined ? [] : [`of ${max}`];
      const notes = [
        ...full,
        ...(weight === undefined ? [] : [weight]),
        ...(brings === undefined ? [] : [`brings ${brings}`]),
      ];
      const points = [...(before === undefined ? [] : [`${before} before`]), ...changes, `counts ${after}`];
      return `${read}; ${points.join('; ')}${notes.length > 0 ? `; ${notes.join(', ')}` : ''}`;
    },
    missing: (lacking, weight) => `${lacking}, no points yet${inner(weight)}`,
    stoodIn: (policies, weight) => `missing; by the measure ${policies.join(', failing that ')}${inner(weight)}`,
    notScheduled: (weight) => `— not scheduled this time, as planned${inner(weight)}`,
    excluded: (reason, weight) => `does not count${reason === undefined ? '' : `, ${reason}`}${inner(weight)}`,
    countsWhen: (condition) => `it counts when ${condition}`,
    byExemption: (id) => `by exemption ${id}`,
    rounded: (places) => `kept to ${places} decimals`,
    stoppedAtFloor: (points) => `not below ${points}`,
    stoppedAtMaximum: (points) => `not above ${points}`,
    policy: {
      hold: 'the grade waits',
      holdUntil: (attempts, { days, unit }) =>
        `to be asked again ${plural(attempts, 'time')} within ${days} ${LIMIT_UNITS[unit]}`,
      renormalise: 'the other sides carry its weight',
      imputePoolMean: 'the mean of the pool stands in',
      fixed: (points) => `${points} stand in`,
    },
    change: {
      bonus: (rule, points, each) => `${rule} adds ${points ?? 'points'}${inner(each)}`,
      deduct: (rule, points, each) => `${rule} takes ${points ?? 'points'}${inner(each)}`,
      itemVeto: (rule) => `${rule}: the item counts 0 points`,
      withheld: (shownAs) => shownAs,
    },
    read: {
      constant: 'a fixed number',
      account: (start) => `starts at ${start}`,
      fact: (title, actual) => `${title}: ${actual}`,
      bands: (title, relations, actual) =>
        `${title}: ${actual}${relations.length > 0 ? `; ${relations.join(', ')}` : ''}`,
      perUnit: (title, actual, points, per, start, isWhole, side) =>
        `${title}: ${actual}; ${points} for each ${per}${start === null ? '' : side === 'below' ? ` short of ${start}` : ` from ${start}`}${isWhole ? ', whole units only' : ''}`,
      level: (group, level) => `${group}: “${level}”`,
      levels: (group, levels) => `${group}: ${levels.map(({ level, count }) => `${count} × “${level}”`).join(', ')}`,
      marks: (group, values) => `${group}: ${values.join(', ')}`,
      markCount: (group, count) => `${group}: ${plural(count, 'mark')}`,
      notMarked: (group) => `no mark from ${group}`,
      notCounted: (group) => `no count from ${group}`,
      partMissing: 'a part is missing',
      ballot: (group, places) => `${group}${places.length > 0 ? `: ${places.join('; ')}` : ''}`,
      tally: ({ place, valid, options }) =>
        (place === undefined ? '' : `${place}, `) +
        (valid === null ? 'too few valid ballots to be shown' : plural(valid, 'valid ballot')) +
        (options === null || valid === null
          ? ''
          : ` (${options.map(({ title, count, counts }) => `${title} ${count}${counts ? '' : ', not counted'}`).join(', ')})`),
      overValid: 'blanks count 0',
      trimmed: (high, low, from) => `from ${from} on, ${high} highest and ${low} lowest are left out`,
      rank: (title, pool) => `${title}, by place among ${POOL[pool]}`,
      branch: (title, when) => (when === undefined ? `by “${title}”` : `${when}, so by “${title}”`),
      noBranch: 'the measure does not say',
      weighted: (isRescaled) => `the weighted mean of its ${isRescaled ? 'other parts' : 'parts'}`,
      sum: (isRescaled) =>
        isRescaled ? 'the sum of its other parts, scaled to the full maximum' : 'the sum of its parts',
      scaled: (of) => `carried over from “${of}”`,
      relative: (of, to, pool) =>
        `“${of}” compared with ${{ best: 'the best', mean: 'the mean', standardScore: 'the mean, as a standard score,' }[to]} of ${POOL[pool]}`,
    },
  },

  grade: {
    graded: (grade, clause, reasons) =>
      `Graded “${grade}” [${clause}]${reasons.length > 0 ? `: ${reasons.join(', ')}` : ''}`,
    total: (points) => `${points} in all`,
    above: (grade, edge, apart) => `${apart} above the line of “${grade}” at ${edge}`,
    onEdge: (grade, edge) => `exactly on the line of “${grade}” at ${edge}`,
    below: (grade, edge, apart) => `${apart} short of the line of “${grade}” at ${edge}`,
    mustPass: (grade, edge) => `exactly on the line of “${grade}” at ${edge}, which must be passed`,
    took: (rule, points) => `${points} taken by ${rule}`,
    emptied: (rule, nodes) => `${rule} makes ${nodes.map(quote).join(', ')} count 0`,
    byPoints: (grade) => `“${grade}” by points alone`,
    narrowed: (rule, effect) => `${effect} because of ${rule}`,
    narrowedBy: (shownAs, roles) => `“${shownAs}” (the reason is visible only to: ${roles.join(', ')})`,
    seat: (outcome, quota, place) =>
      ({
        seated: `within ${quota}`,
        pushedOut: `but ${quota}: all taken`,
        tied: `but equal with others at the end of ${quota}, left to the meeting`,
      })[outcome] + (place ? ` (place ${place.place}, ${plural(place.seats, 'seat')})` : ''),
    vetoed: 'may not be raised by the meeting',
    notDetermined: (reasons) => `The measure does not determine the grade: ${reasons.join(', ')}; to be decided`,
    bandOpen: (clause) => `it names no grade for these points [${clause}]`,
    noBands: (clause) => `it does not say how a grade is found [${clause}]`,
    quotaOpen: (quota) => `it does not say how ${quota} are rounded or found`,
    behindOpen: 'what grade that gives it does not say',
    between: (atMost, atLeast) => `“${atMost}” at most, “${atLeast}” at least`,
    missing: (lacks, rest) => `No grade yet${lacks.length > 0 ? `, missing: ${more(lacks, rest)}` : ''}`,
    onHold: (lacks, rest) => `On hold${lacks.length > 0 ? `: ${more(lacks, rest)}` : ''}`,
    held: (rule, until) => `${rule}, until ${until}`,
    ungraded: (as, rule, by) =>
      `${UNGRADE[as].charAt(0).toUpperCase()}${UNGRADE[as].slice(1)}: ${rule}${by === undefined ? '' : `, graded by ${by}`}`,
    withheld: (shownAs) => shownAs,
    notGraded: (points) => (points === null ? 'No grades are given' : `${points}, no grades are given`),
    missingPoints: (lacks, rest) => `No points yet${lacks.length > 0 ? `, missing: ${more(lacks, rest)}` : ''}`,
    notShown: 'Provided for elsewhere',
  },

  exemption: {
    granted: (id, situation, decidedOn) =>
      `Exemption ${id}${inner(situation)}${decidedOn === undefined ? ' granted' : ` granted on ${decidedOn}`}`,
    struck: (finding, day) => `${finding} (${day}) does not count, the record stays, struck through`,
    setAside: (nodes) => `${nodes.map(quote).join(', ')} does not count`,
    neutralised: (rule, effects) => `${rule} no longer applies; without the exemption: ${effects.join(', ')}`,
  },

  chase: {
    line: (what, ask) => `Missing: ${what}; ${ask}`,
    fact: (title, found) =>
      found === undefined
        ? lack(`“${title}” was not recorded`, 'record it')
        : lack(`“${title}” is ${found}, which is not allowed`, 'correct it'),
    unknownName: (of, name, nearest) =>
      lack(
        `the measure knows no ${of} “${name}”`,
        nearest === undefined ? 'correct it' : `check whether “${nearest}” is meant`,
      ),
    marks: (group, item, found) =>
      found === undefined
        ? lack(`${group} entered no mark for “${item}”`, 'remind them')
        : lack(`${group} entered ${found} for “${item}”, which is not allowed`, 'return it for correction'),
    tallyAbsent: (place, group) => lack(`no count from ${at(place, group)}`, 'hold the vote'),
    tallyBelowQuorum: ({ place, group, stratum, found, showFrom, wanted }) => {
      const what = stratum === undefined ? 'valid ballots' : `people (${stratum})`;
      const how = found === null ? `fewer than ${showFrom}` : found;
      const needed = wanted === undefined ? '' : `, ${wanted} needed`;
      return lack(`${at(place, group)}: ${how} ${what}${needed}`, 'hold the vote again');
    },
    returnedOverIssued: (place, group, returned, issued) =>
      lack(
        `${at(place, group)}: ${returned} ballots came back of ${issued} issued, the vote is void`,
        'hold the vote again',
      ),
    nobodyAnswered: (place, group) => lack(`${at(place, group)}: nobody answered`, 'hold the vote again'),
    link: (kind, code) =>
      code === undefined
        ? lack(`no ${kind} is registered`, 'check the roster')
        : lack(`the ${kind} ${code} of the roster is not among the data`, 'check the roster'),
    entity: (place, fact) => lack(`“${fact}” of ${place} is missing`, 'complete it first'),
    pool: (subject, why) =>
      ({
        tooSmall: lack(`too few to compare for “${subject}”`, 'to be decided'),
        tie: lack(`a tie in “${subject}”, which the measure does not allow`, 'to be decided'),
        nobody: lack(`nobody to compare with for “${subject}”`, 'to be decided'),
      })[why],
    unspecifiedNode: (node) => lack(`the measure does not say what “${node}” counts here`, 'to be decided'),
    unspecifiedGrade: lack('the measure names no grade for this', 'to be decided'),
    setAside: (node) =>
      lack(`“${node}” does not count, and the measure does not say how to scale the rest`, 'to be decided'),
    exemption: (id, situation, why) =>
      ({
        undecided: lack(`exemption ${id}${inner(situation)} is not decided`, 'decide it'),
        conditionsOpen: lack(
          `not all conditions of exemption ${id}${inner(situation)} hold`,
          'verify and decide again',
        ),
        notAllowed: lack(`exemption ${id}${inner(situation)} is outside what may be exempted`, 'correct it'),
      })[why],
  },
};
