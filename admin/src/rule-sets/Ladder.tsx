import { Box, Button } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { EntityKind } from '../../../api/contract/fields.js';
import type { Ladder as LadderRule } from '../../../api/contract/rule.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { BoundFields } from './BoundFields.js';
import { ClauseMark } from './ClauseMark.js';
import { dictionaryOf } from './dictionary.js';
import type { Edit, Path } from './editing.js';
import { Effects, TitleField } from './Effects.js';
import { startEffect } from './effect-fields.js';
import { freeId, idsOf, nextStep } from './new-parts.js';
import { NumberLine } from './NumberLine.js';
import { Pick } from './Pick.js';
import { RemoveButton } from './RemoveButton.js';
import { clausesOf } from './references.js';

type Props = {
  ladder: LadderRule;
  path: Path;
  ruleSet: RuleSet;
  kind: EntityKind;
  change: (edits: readonly Edit[]) => void;
};

/** One fact and its steps, each with its bounds and what follows; all of them on one number line. */
export function Ladder({ ladder, path, ruleSet, kind, change }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const facts = dictionaryOf(ruleSet, kind);
  const numbers = Object.entries(facts).filter(([, { type }]) => type === 'number');
  const { steps } = ladder;
  const said = { id: '', title: { zh: '新一档', en: 'New step' }, clause: ladder.clause };
  const stepId = freeId(idsOf(ruleSet, kind), `${ladder.id}s`);
  const next = nextStep(steps, stepId, said, [startEffect('notify', ruleSet, kind)]);
  return (
    <>
      <Pick
        label={translate('rule-sets.conditions.fact')}
        value={ladder.fact}
        options={numbers.map(([id, { title }]) => [id, title[locale]] as const)}
        onChange={(fact) => fact && change([{ path: [...path, 'fact'], value: fact }])}
      />
      <NumberLine
        bands={steps}
        labels={steps.map(({ title }) => title[locale])}
        unit={facts[ladder.fact]?.unit?.[locale] ?? ''}
      />
      {steps.map((step, i) => (
        <Box key={step.id} sx={{ py: 1, borderTop: '1px solid var(--line)' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <ClauseMark id={step.clause} />
            <Box component="code" sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>
              {step.id}
            </Box>
            <BoundFields bounds={step} path={[...path, 'steps', i]} change={change} />
            {steps.length > 1 && (
              <RemoveButton
                name={step.id}
                onRemove={() => change([{ path: [...path, 'steps', i], value: undefined }])}
              />
            )}
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
            <Pick
              label={translate('rule-sets.clause')}
              value={step.clause}
              options={clausesOf(ruleSet, locale)}
              onChange={(value) => value && change([{ path: [...path, 'steps', i, 'clause'], value }])}
              sx={{ width: 180 }}
            />
            <TitleField
              label={translate('rule-sets.rules.title')}
              value={step.title}
              onChange={(value) => value && change([{ path: [...path, 'steps', i, 'title'], value }])}
            />
          </Box>
          <Effects
            effects={step.effects}
            path={[...path, 'steps', i, 'effects']}
            ruleSet={ruleSet}
            kind={kind}
            change={change}
          />
        </Box>
      ))}
      <Button
        variant="text"
        onClick={() => change([{ path: [...path, 'steps', steps.length], value: next, isInsert: true }])}
      >
        ＋ {translate('rule-sets.rules.step')}
      </Button>
    </>
  );
}
