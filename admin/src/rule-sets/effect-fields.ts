import type { Effect, EffectKind } from '../../../api/contract/effect.js';
import type { EntityKind } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';

/** What one field of an effect holds. */
export type EffectField =
  | { name: string; kind: 'figure'; isOptional?: boolean }
  | { name: string; kind: 'node' | 'grade' | 'fact'; isOptional?: boolean }
  | { name: string; kind: 'word'; of: readonly string[] }
  | { name: string; kind: 'id' | 'title' | 'limit'; isOptional?: boolean };

const POINTS: readonly EffectField[] = [
  { name: 'node', kind: 'node' },
  { name: 'points', kind: 'figure' },
  { name: 'per', kind: 'fact', isOptional: true },
  { name: 'atMost', kind: 'figure', isOptional: true },
];

/** The form of every kind of effect. */
export const EFFECT_FIELDS: Record<EffectKind, readonly EffectField[]> = {
  bonus: POINTS,
  deduct: POINTS,
  itemVeto: [{ name: 'node', kind: 'node' }],
  gradeCap: [{ name: 'atMost', kind: 'grade' }],
  gradeLift: [{ name: 'atLeast', kind: 'grade' }],
  veto: [],
  ungrade: [
    { name: 'as', kind: 'word', of: ['commentOnly', 'gradedLater', 'notAssessed', 'noGrade'] },
    { name: 'case', kind: 'id', isOptional: true },
    { name: 'by', kind: 'title', isOptional: true },
  ],
  hold: [{ name: 'until', kind: 'title' }],
  refer: [{ name: 'to', kind: 'word', of: ['disciplineInspection', 'accountability'] }],
  notify: [{ name: 'whom', kind: 'word', of: ['dispatchingUnit', 'townshipCommittee', 'cadre', 'countyOrganisation'] }],
  recommend: [
    {
      name: 'what',
      kind: 'word',
      of: [
        'keep',
        'rotate',
        'recall',
        'dismiss',
        'demote',
        'talk',
        'rectify',
        'admonish',
        'train',
        'commend',
        'noAward',
        'dossier',
        'payAdjustment',
        'verify',
      ],
    },
    { name: 'to', kind: 'title', isOptional: true },
    { name: 'within', kind: 'limit', isOptional: true },
  ],
};

/** An effect of a kind to start from: the mildest of each. */
export function startEffect(kind: EffectKind, ruleSet: RuleSet, of: EntityKind): Effect {
  const rules = ruleSet.entities[of];
  const node = rules?.score?.id ?? 'total';
  const second = rules?.grades?.order[1]?.id ?? 'good';
  const starts: Record<EffectKind, Effect> = {
    bonus: { kind: 'bonus', node, points: 1 },
    deduct: { kind: 'deduct', node, points: 1 },
    itemVeto: { kind: 'itemVeto', node },
    gradeCap: { kind: 'gradeCap', atMost: second },
    gradeLift: { kind: 'gradeLift', atLeast: second },
    veto: { kind: 'veto' },
    ungrade: { kind: 'ungrade', as: 'commentOnly' },
    hold: { kind: 'hold', until: { zh: '谈话核实', en: 'the talk' } },
    refer: { kind: 'refer', to: 'disciplineInspection' },
    notify: { kind: 'notify', whom: 'dispatchingUnit' },
    recommend: { kind: 'recommend', what: 'talk' },
  };
  return starts[kind];
}
