import { lazy, Suspense, useState } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { EntityKind } from '../../../api/contract/fields.js';
import type { Rule } from '../../../api/contract/rule.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { Waiting } from '../shared/Waiting.js';
import { ClauseMark } from './ClauseMark.js';
import { dictionaryOf } from './dictionary.js';
import type { Edit, Path } from './editing.js';
import { Effects } from './Effects.js';
import { Ladder } from './Ladder.js';
import { NewRule } from './NewRule.js';
import { RemoveButton } from './RemoveButton.js';

const ConditionEditor = lazy(() => import('./ConditionEditor.js'));
const SchemaForm = lazy(() => import('./SchemaForm.js'));
/** What a rule says beside its name: drawn below. */
const BELOW = ['when', 'effects', 'fact', 'steps'];

type Props = {
  ruleSet: RuleSet;
  before: RuleSet | undefined;
  change: (edits: readonly Edit[]) => void;
  /** The clause whose text is looked at: its rules come first into view. */
  clause: string | undefined;
};

/** Every rule by its clause: closed, one line; opened, its condition and what follows. */
export function Rules(props: Props) {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const [fresh, setFresh] = useState<string>();
  return (
    <>
      {Object.entries(props.ruleSet.entities).map(([kind, rules]) =>
        (['rules', 'recommendations'] as const).map((part) => {
          const list = rules?.[part] ?? [];
          if (list.length === 0 && kind !== 'cadre') return null;
          return (
            <Box key={`${kind} ${part}`} component="section" sx={{ mb: 2 }}>
              <Box
                component="h3"
                sx={{ m: 0, mb: 0.75, fontSize: '0.8125rem', color: 'var(--second)', fontWeight: 600 }}
              >
                {rules!.title[locale]} · {translate(`rule-sets.rules.${part}`)}
              </Box>
              {list.map((rule, i) => (
                <RuleCard
                  key={rule.id}
                  {...props}
                  rule={rule}
                  kind={kind as EntityKind}
                  path={['entities', kind, part, i]}
                  isFresh={rule.id === fresh}
                />
              ))}
              <NewRule
                ruleSet={props.ruleSet}
                kind={kind as EntityKind}
                part={part}
                change={props.change}
                added={setFresh}
              />
            </Box>
          );
        }),
      )}
    </>
  );
}

type CardProps = Props & { rule: Rule; kind: EntityKind; path: Path; isFresh: boolean };

function RuleCard({ rule, kind, path, ruleSet, before, change, clause, isFresh }: CardProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const [isOpen, setOpen] = useState(isFresh);
  const older = before?.entities[kind];
  const was = [...(older?.rules ?? []), ...(older?.recommendations ?? [])].find(({ id }) => id === rule.id);
  const isChanged = before !== undefined && JSON.stringify(was) !== JSON.stringify(rule);
  const effects = rule.kind === 'ladder' ? rule.steps.flatMap((step) => step.effects) : rule.effects;
  const words = [...new Set(effects.map((effect) => translate(`rule-sets.effects.${effect.kind}`)))].join('、');
  return (
    <Card sx={{ mb: 0.75, borderColor: clause === rule.clause || isOpen ? 'var(--primary)' : undefined }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1, px: 1.5, py: 0.75 }}>
        <ClauseMark id={rule.clause} />
        <Box component="strong" sx={{ fontWeight: 600 }}>
          {rule.title[locale]}
        </Box>
        {rule.kind === 'ladder' && <Box sx={TAG}>{translate('rule-sets.rules.ladder')}</Box>}
        {rule.visibleTo && <Box sx={TAG}>{translate('rule-sets.rules.confidential')}</Box>}
        {isChanged && <Box sx={TAG}>{translate('rule-sets.rules.changed')}</Box>}
        <Box component="span" sx={{ color: 'var(--third)', fontSize: '0.8125rem', flex: '1 0 auto', maxWidth: 1 }}>
          → {words}
        </Box>
        <Button
          variant="text"
          aria-expanded={isOpen}
          aria-label={`${translate(isOpen ? 'rule-sets.rules.close' : 'rule-sets.rules.open')} ${rule.id}`}
          onClick={() => setOpen(!isOpen)}
        >
          {translate(isOpen ? 'rule-sets.rules.close' : 'rule-sets.rules.open')}
        </Button>
      </Box>
      {isOpen && (
        <Box sx={{ px: 1.5, pb: 1.5 }}>
          <Box sx={{ my: 1.5 }}>
            <Suspense fallback={<Waiting />}>
              <SchemaForm ruleSet={ruleSet} path={path} kind={kind} change={change} skip={BELOW} />
            </Suspense>
          </Box>
          {rule.kind === 'ladder' ? (
            <Ladder ladder={rule} path={path} ruleSet={ruleSet} kind={kind} change={change} />
          ) : (
            <>
              <Suspense fallback={<Waiting />}>
                <ConditionEditor
                  condition={rule.when}
                  facts={dictionaryOf(ruleSet, kind)}
                  change={(value) => change([{ path: [...path, 'when'], value }])}
                  label={translate('rule-sets.rules.when', { rule: rule.id })}
                />
              </Suspense>
              <Effects
                effects={rule.effects}
                path={[...path, 'effects']}
                ruleSet={ruleSet}
                kind={kind}
                change={change}
              />
            </>
          )}
          <Box sx={{ textAlign: 'right' }}>
            <RemoveButton name={rule.id} onRemove={() => change([{ path, value: undefined }])} />
          </Box>
        </Box>
      )}
    </Card>
  );
}

const TAG = {
  fontSize: '0.75rem',
  px: 0.75,
  border: '1px solid var(--edge)',
  borderRadius: '3px',
  color: 'var(--second)',
  whiteSpace: 'nowrap',
} as const;
