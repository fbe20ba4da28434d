import { childrenOf } from '../node-children.js';
import type { Linter } from './linter.js';

/** Rule 8: a special assessment, and an entity whose whole score is one item. Whether the yearly plan holds it, people answer. */
export const extraAssessment: Linter = function* ({ ruleSet, kinds }) {
  if (ruleSet.assessment === 'special')
    yield {
      ...WARNING,
      of: 'assessment',
      pointer: '/assessment',
      message: {
        zh: '这是专项考核。请答复它列在年度计划里的依据。',
        en: 'This is a special assessment. Answer where the yearly plan holds it.',
      },
    };
  for (const { kind, rules, pointer } of kinds) {
    const { score } = rules;
    if (!score || childrenOf(score).length > 0) continue;
    yield {
      ...WARNING,
      of: `${kind}.${score.id}`,
      pointer: `${pointer}/score`,
      message: {
        zh: `${rules.title.zh}只考核“${score.title.zh}”一项。若是另一考核的一部分，请答复是哪一个。`,
        en: `"${rules.title.en}" is assessed on "${score.title.en}" alone. Where it is part of another assessment, answer which.`,
      },
    };
  }
};

const WARNING = { rule: 'extraAssessment', strength: 'warning', foundBy: 'structure' } as const;
