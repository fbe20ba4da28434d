import type { Title } from '../../contract/fields.js';
import type { CoveredPart, Goal, PartKind } from '../coverage.js';

/** What no example shows of the parts of a clause, one text for each part that lacks something. */
export function missingTexts(parts: readonly CoveredPart[]): Title[] {
  return parts.flatMap(({ what, id, goals }) => {
    const missing = goals.filter(({ shownBy }) => shownBy.length === 0);
    if (missing.length === 0) return [];
    const words = (language: keyof Title) =>
      missing.map(({ goal, of }) => [GOALS[goal][language], of].filter(Boolean).join(' '));
    return [
      {
        zh: `${PARTS[what].zh} ${id}：${words('zh').join('、')}`,
        en: `${PARTS[what].en} ${id}: ${words('en').join(', ')}`,
      },
    ];
  });
}

const PARTS: Record<PartKind, Title> = {
  node: { zh: '计分项', en: 'node' },
  band: { zh: '分档', en: 'band' },
  rule: { zh: '规则', en: 'rule' },
  ladder: { zh: '阶梯', en: 'ladder' },
  step: { zh: '阶梯档', en: 'step' },
  recommendation: { zh: '建议', en: 'recommendation' },
  grades: { zh: '等次', en: 'grades' },
  quota: { zh: '名额', en: 'quota' },
  ceiling: { zh: '总上限', en: 'ceiling' },
  raterGroup: { zh: '评分主体', en: 'rater group' },
  quorum: { zh: '有效票数', en: 'quorum' },
  ballotCheck: { zh: '选票检查', en: 'ballot check' },
  conduct: { zh: '负面情形', en: 'conduct' },
  exemptions: { zh: '容错', en: 'exemptions' },
  situation: { zh: '容错情形', en: 'situation' },
  condition: { zh: '容错条件', en: 'condition' },
  exclusion: { zh: '容错除外', en: 'exclusion' },
  outside: { zh: '例子之外', en: 'outside examples' },
};

const GOALS: Record<Goal['goal'], Title> = {
  held: { zh: '成立', en: 'held' },
  didNotHold: { zh: '不成立', en: 'did not hold' },
  unknown: { zh: '缺数不能判定', en: 'unknown' },
  points: { zh: '得分', en: 'points' },
  setAside: { zh: '不计入', en: 'set aside' },
  option: { zh: '选项', en: 'option' },
  level: { zh: '档次', en: 'level' },
  band: { zh: '分档', en: 'band' },
  case: { zh: '情形', en: 'case' },
  otherwise: { zh: '其余情形', en: 'otherwise' },
  grade: { zh: '分数线', en: 'band' },
  graded: { zh: '定等', en: 'graded' },
  seats: { zh: '名额计算', en: 'seats worked out' },
  seated: { zh: '进入名额', en: 'seated' },
  behindTheLine: { zh: '名额之外', en: 'behind the line' },
  answered: { zh: '有人评', en: 'answered' },
  met: { zh: '达到', en: 'met' },
  below: { zh: '未达到', en: 'not met' },
  void: { zh: '作废', en: 'void' },
  found: { zh: '发生', en: 'found' },
  applied: { zh: '采用', en: 'applied' },
  yes: { zh: '答是', en: 'answered yes' },
  no: { zh: '答否', en: 'answered no' },
};
