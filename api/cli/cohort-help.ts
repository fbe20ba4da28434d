import { type Language, say } from './language.js';

/** A cohort of one village and one cadre that runs with the half-year measure, every part of an entity in it once. */
const EXAMPLE = `{ "code": "529902-2026-H1", "ruleSet": "half-year", "county": "529902",
  "cycle": { "code": "2026-H1", "half": "first", "startsOn": "2026-01-01", "cutoffOn": "2026-06-30" },
  "entities": [
    { "kind": "village", "code": "v1", "name": "石桥村",
      "facts": { "incomeBefore": 40, "incomeNow": 42, "isCheckedThisHalf": false },
      "marks": [
        { "group": "townshipCommittee", "item": "selfGovernment", "values": ["yes"] },
        { "group": "townshipCommittee", "item": "successors", "values": ["yes"] },
        { "group": "townshipCommittee", "item": "accounts", "values": ["partly"] },
        { "group": "townshipCommittee", "item": "deliberation", "values": ["yes"] },
        { "group": "townshipCommittee", "item": "maintenance", "values": ["yes"] }],
      "tallies": [
        { "group": "thirdParty", "roll": 40, "issued": 26, "returned": 20, "cast": 20, "valid": 20,
          "questions": { "satisfaction": { "satisfied": 13, "mostlySatisfied": 5, "dissatisfied": 2 } } }] },
    { "kind": "cadre", "code": "c1", "name": "林一禾", "links": { "village": "v1" },
      "facts": { "personnelStatus": "civilServant", "postedOn": "2025-05-12", "inVillageSince": "2025-05-12",
        "workingDays": 120, "officialTripDays": 3, "trainingDays": 2, "approvedLeaveDays": 4,
        "daysOnPost": 106, "sickAndPersonalLeaveDays": 2, "tasksReported": 100 },
      "marks": [
        { "group": "townshipCommittee", "item": "resources", "values": ["outstanding"] },
        { "group": "townshipCommittee", "item": "guidance", "values": ["fairlyGood"] },
        { "group": "townshipCommittee", "item": "capability", "values": ["good"] },
        { "group": "townshipCommittee", "item": "contact", "values": ["good"] },
        { "group": "townshipCommittee", "item": "presence", "values": ["good"] },
        { "group": "townshipCommittee", "item": "tasks", "values": ["done", "done", "done"] }],
      "tallies": [
        { "group": "villagers", "place": "v1", "attempt": 1,
          "roll": 15, "issued": 15, "returned": 15, "cast": 15, "valid": 15,
          "strata": { "ordinary": { "roll": 11, "cast": 11 }, "formerPoor": { "roll": 2, "cast": 2 },
            "monitored": { "roll": 2, "cast": 2 } },
          "questions": {
            "canBeFound": { "satisfied": 10, "mostlySatisfied": 4, "dissatisfied": 1 },
            "isUseful": { "satisfied": 9, "mostlySatisfied": 5, "dontKnow": 1 },
            "helpsIncome": { "satisfied": 8, "mostlySatisfied": 5, "dontKnow": 2 },
            "isFair": { "satisfied": 12, "mostlySatisfied": 3 } } }],
      "findings": [{ "id": "f1", "code": "neglect-of-duty", "day": "2026-04-02" }],
      "exemptions": [
        { "id": "x1", "situation": "E3", "state": "granted", "decidedOn": "2026-05-20", "strikes": ["f1"],
          "answers": { "isLawful": true, "isReform": true, "isDiligent": true, "isPublicSpirited": true,
            "hasDueProcess": true, "isCorrected": true, "wasKnowing": false, "wasForbidden": false,
            "wasForPrivateGain": false, "wasSafetyAccident": false, "isSameErrorAgain": false } }],
      "earlier": { "previous": { "cycle": "2025-H2", "points": 84.5, "grade": "fairlyGood" } } }
  ] }`;

const RUN = 'npm run -s sifang -- score rules/half-year/2026-01-01.json cohort.json';

/** What stands below the help of `score`: how cohorts are written, with an example that runs, and what the exit codes mean. */
export const cohortHelp = (lang: Language): string =>
  say(
    lang,
    `
批次文件
  一个批次是一个县在一个周期内的全部对象：干部、工作队、村、乡镇、派出单位。名称都取自规则文件。没有的值就是缺，不会当作 0；
  缺数据不算出错，结果里会写明要补什么。

  表头     code 批次代码；ruleSet 规则文件的 code；county 县；cycle 周期：code、half（first、second，可省）、startsOn 起始日、
           cutoffOn 数据截止日；note 说明（可省）
  entities 对象，每个写明：
    kind code name   类别（cadre team village township dispatchingUnit county measure）、代码、名称（可省）
    links            所属对象的代码，按类别写；驻几个村的写成列表 ["v1", "v2"]
    facts            录入的数据，按规则文件里的名称：数、true/false、选项、"2026-06-30"、"2/3"
    marks            评分：group 评分方、item 评分项、values 各人所评的分数或档次
    tallies          计票：group、place 投票的村、attempt 第几次、roll 应到、issued 发出、returned 收回、cast 投出、valid 有效、
                     invalid 废票按原因的张数（可省）、strata 各类代表的 roll 和 cast、questions 各题各选项的票数
    findings         认定的情形：id、code 情形代码、day 日期、concerns 涉及的评分项（可省）、amount 数额（可省）
    exemptions       容错：id、situation 情形、state（undecided granted refused）、answers 各条件是否成立、strikes 不计的 findings、
                     setsAside 不计入的评分项、decidedOn 认定日
    earlier          以前的结果，按规则文件所用的名称（如 previous）：cycle、points、grade、facts

  .json 文件写一个批次，或批次的列表，不超过 64 MB。
  .ndjson 文件大小不限，每次只读入一个批次：先一行 {"header":{…}}，再一个对象一行 {"cohort":"批次代码","entity":{…}}，
  然后才是下一个批次；已经结束的批次再次出现算出错。

例子，存成 cohort.json，在项目根目录运行：
  ${RUN}

${EXAMPLE}

结果
  --out FILE.ndjson  一个结果一行 {"cohort":…,"assessment":{…}}；其他文件名写成一个 JSON。全部算完才出现这个文件，中途出错不留半个。
  --json             打印 {"cohorts":[{"header":…,"assessments":[…]}]}
  退出码             0 正常（缺数据也是正常）；1 输入有误，或两个评估器不一致`,
    `
Cohort files
  A cohort is everything one county assesses in one cycle: cadres, teams, villages, townships, dispatching units. Names come from
  the rule set. A value that is not there is missing and never 0; missing data are no error, the result says what to chase.

  header   code of the cohort; ruleSet, the code of the rule set; county; cycle: code, half (first, second; optional), startsOn,
           cutoffOn (the day data are cut off); note (optional)
  entities each with
    kind code name   kind (cadre team village township dispatchingUnit county measure), code, name (optional)
    links            the codes of what it belongs to, by kind; who serves several villages lists them: ["v1", "v2"]
    facts            what was recorded, by the names of the rule set: numbers, true/false, choices, "2026-06-30", "2/3"
    marks            group that marks, item, values: the points or levels that its people entered
    tallies          group, place (the village), attempt, roll, issued, returned, cast, valid, invalid (how many by reason;
                     optional), strata (roll and cast of each part of the roll), questions: votes for each option
    findings         confirmed conduct: id, code, day, concerns (the node; optional), amount (optional)
    exemptions       id, situation, state (undecided granted refused), answers to conditions and exclusions, strikes (findings),
                     setsAside (nodes), decidedOn
    earlier          results of earlier cycles by the rule set's name for them (such as previous): cycle, points, grade, facts

  A .json file holds one cohort or a list of them, at most 64 MB.
  An .ndjson file has any size, one cohort of it is in memory at a time: a line {"header":{…}}, then one entity a line
  {"cohort":"its code","entity":{…}}, and only then the next cohort. A cohort that comes back later is an error.

An example. Save it as cohort.json and run, in the root folder of the project:
  ${RUN}

${EXAMPLE}

What comes out
  --out FILE.ndjson  one result a line {"cohort":…,"assessment":{…}}; under any other name one JSON text. The file appears when all is
                     scored; nothing half-written stays behind.
  --json             prints {"cohorts":[{"header":…,"assessments":[…]}]}
  exit code          0 all is well, missing data included; 1 wrong input, or the two evaluators differ`,
  );
