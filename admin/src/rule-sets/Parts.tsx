import { lazy, Suspense } from 'react';
import { Box, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { EntityKind } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { Waiting } from '../shared/Waiting.js';
import type { Edit, Path } from './editing.js';

const SchemaForm = lazy(() => import('./SchemaForm.js'));

/** The parts of a rule set that have a tab of their own, each with the places it shows. */
export const PARTS = {
  general: ['waivers', 'lintAnswers', 'adjustable'],
  facts: [],
  sides: ['raterGroups', 'sampling', 'dutyReport', 'taskList'],
  negative: ['negativeList'],
  exemptions: ['exemptions'],
  times: ['schedule', 'determination', 'notice', 'review', 'handover', 'procedures'],
} as const;
export type PartName = keyof typeof PARTS;

type Props = { part: PartName; ruleSet: RuleSet; change: (edits: readonly Edit[]) => void };

/** One tab of forms that are made from the contract. */
export function Parts({ part, ruleSet, change }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const places: { path: Path; title: string; kind?: EntityKind }[] =
    part === 'facts'
      ? Object.entries(ruleSet.entities).map(([kind, rules]) => ({
          path: ['entities', kind, 'facts'],
          title: rules?.title?.[locale] ?? kind,
          kind: kind as EntityKind,
        }))
      : PARTS[part].map((name) => ({ path: [name], title: translate(`rule-sets.form.parts.${name}`) }));
  return (
    <Suspense fallback={<Waiting />}>
      {part === 'general' && (
        <Card component="section" aria-label={translate('rule-sets.form.parts.measure')} sx={{ p: 2, mb: 1.5 }}>
          <Box component="h3" sx={{ m: 0, mb: 1.25, fontSize: '0.875rem' }}>
            {translate('rule-sets.form.parts.measure')}
          </Box>
          <SchemaForm ruleSet={ruleSet} path={WHOLE} only={NAME} change={change} />
        </Card>
      )}
      {places.map(({ path, title, kind }) => (
        <Card key={path.join('/')} component="section" aria-label={title} sx={{ p: 2, mb: 1.5 }}>
          <Box component="h3" sx={{ m: 0, mb: 1.25, fontSize: '0.875rem' }}>
            {title}
          </Box>
          <SchemaForm ruleSet={ruleSet} path={path} change={change} kind={kind} />
        </Card>
      ))}
    </Suspense>
  );
}

const WHOLE: Path = [];
const NAME = ['title', 'assessment', 'effectiveFrom'];
