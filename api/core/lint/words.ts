import type { Title } from '../../contract/fields.js';
import { LINT_RULES, type LintCode } from '../../contract/lint.js';
import { below } from '../check/fault.js';
import type { Inventory } from '../check/inventory.js';
import type { Linter } from './linter.js';

type Words = { zh: readonly string[]; en: readonly string[] };

/** Words that only raise the question. English words count from their beginning. */
const WORDS: Partial<Record<LintCode, Words>> = {
  ledger: { zh: ['台账', '留痕', '民情日记', '工作日志', '照片'], en: ['ledger', 'diary', 'work log', 'photos'] },
  reportTimeliness: { zh: ['报表', '及时性', '信息报送'], en: ['timeliness', 'reports on time'] },
  clockIn: { zh: ['打卡', '签到', '定位', '在线时长', '积分排名'], en: ['clock-in', 'check-in', 'GPS', 'time online'] },
  publicity: { zh: ['媒体', '批示', '经验文章', '宣传报道'], en: ['media', "leaders' comments", 'news report'] },
  appUse: { zh: ['APP', '下载', '使用率'], en: ['app use', 'download'] },
  listedDuty: { zh: ['填表', '代办', '打杂', '招商', '拆迁'], en: ['filling in forms', 'errand', 'odd jobs'] },
  extraAssessment: { zh: ['单项考核', '月考核', '每月考核'], en: ['single-item', 'monthly assessment'] },
  lastPlace: { zh: ['末位', '倒数第'], en: ['last place', 'ranked last'] },
};
const VOTE: Words = { zh: ['满意度', '测评', '得票', '认可度'], en: ['satisfaction', 'vote', 'survey', 'poll'] };

/** Whether the title of a recorded figure says that people were asked. */
export const soundsLikeVote = (title: Title): boolean => wordIn(title, VOTE) !== undefined;

/** Titles of what is scored or demanded that hold a word of a rule. Only a hint: the rule set says elsewhere what it does. */
export const struckByWords: Linter = function* (inventory) {
  for (const { title, of, pointer, isReward } of titlesOf(inventory))
    for (const [rule, words] of Object.entries(WORDS) as [LintCode, Words][]) {
      // Being exposed by the media is a fault, not publicity.
      if (rule === 'publicity' && !isReward) continue;
      const word = wordIn(title, words);
      if (word === undefined) continue;
      const { number, title: name } = LINT_RULES[rule];
      const message = {
        zh: `“${title.zh}”里有“${word}”，可能属于第${number}条（${name.zh}）。`,
        en: `"${title.en}" holds "${word}" and may fall under rule ${number} (${name.en}).`,
      };
      yield { rule, strength: 'warning', foundBy: 'words', of, pointer, message };
    }
};

interface Titled {
  title: Title;
  of: string;
  pointer: string;
  /** Whether it can give points. */
  isReward: boolean;
}

function* titlesOf({ ruleSet, kinds }: Inventory): Generator<Titled> {
  for (const { kind, nodes, facts, ruleLines, pointer } of kinds) {
    for (const { node, pointer: at } of nodes)
      yield { title: node.title, of: `${kind}.${node.id}`, pointer: `${at}/title`, isReward: true };
    for (const [id, { title, from }] of facts)
      if (from.kind === 'recorded')
        yield { title, of: `${kind}.${id}`, pointer: below(pointer, 'facts', id, 'title'), isReward: false };
    for (const { rule, effects, pointer: at } of ruleLines) {
      const isReward = effects.some(({ effect }) => effect.kind === 'bonus' || effect.kind === 'gradeLift');
      yield { title: rule.title, of: `${kind}.${rule.id}`, pointer: `${at}/title`, isReward };
    }
  }
  for (const [group, { questions }] of Object.entries(ruleSet.raterGroups))
    for (const [id, { title }] of Object.entries(questions ?? {})) {
      const pointer = below('/raterGroups', group, 'questions', id, 'title');
      yield { title, of: `${group}.${id}`, pointer, isReward: true };
    }
  for (const [i, { id, text }] of (ruleSet.procedures ?? []).entries())
    yield { title: text, of: `procedures.${id}`, pointer: `/procedures/${i}/text`, isReward: false };
}

function wordIn({ zh, en }: Title, words: Words): string | undefined {
  const lower = ` ${en.toLowerCase()}`;
  return (
    words.zh.find((word) => zh.toLowerCase().includes(word.toLowerCase())) ??
    words.en.find((word) => lower.includes(` ${word.toLowerCase()}`))
  );
}
