import { lazy, Suspense } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { EntityKind, Figure } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { ScoreNode } from '../../../api/contract/score-node.js';
import type { Locale } from '../i18n/message.js';
import { Waiting } from '../shared/Waiting.js';
import { BoundFields } from './BoundFields.js';
import { ClauseMark } from './ClauseMark.js';
import { dictionaryOf } from './dictionary.js';
import type { Edit, Path } from './editing.js';
import { TitleField } from './Effects.js';
import { NumberField } from './NumberField.js';
import { NumberLine } from './NumberLine.js';
import { Pick } from './Pick.js';

const ConditionEditor = lazy(() => import('./ConditionEditor.js'));

type Props = {
  node: ScoreNode;
  path: Path;
  ruleSet: RuleSet;
  change: (edits: readonly Edit[]) => void;
  openText: () => void;
  close: () => void;
};
const isFigure = (value: unknown): value is Figure =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+\/\d+$/.test(value));

/** The form of one node: its name, its most and least, and what its kind asks for. */
export function NodeForm({ node, path, ruleSet, change, openText, close }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const facts = dictionaryOf(ruleSet, path[1] as EntityKind);
  const set = (name: string, value: unknown) => change([{ path: [...path, ...stepsOf(name)], value }]);
  const record = node as unknown as Record<string, unknown>;
  const ofType = Object.entries(facts).filter(([, { type }]) => type === 'number');
  const figures = FIGURES[node.kind] ?? [];
  return (
    <Card component="section" aria-label={node.title[locale]} sx={{ p: 2, mb: 1.5, borderColor: 'var(--primary)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1, mb: 1 }}>
        <strong>
          {node.id} {node.title[locale]}
        </strong>
        <ClauseMark id={node.clause} />
        <Box component="span" sx={{ color: 'var(--third)', fontSize: '0.8125rem', flex: 1 }}>
          {translate(`rule-sets.nodes.${node.kind}`)}
        </Box>
        <Button variant="text" onClick={openText}>
          {translate('rule-sets.node.text')}
        </Button>
        <Button variant="text" onClick={close}>
          {translate('rule-sets.rules.close')}
        </Button>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '12px 8px', mt: 1.5 }}>
        <TitleField
          label={translate('rule-sets.rules.title')}
          value={node.title}
          onChange={(value) => value && set('title', value)}
        />
        {(['max', 'min'] as const).map((name) =>
          isFigure(node[name]) || node[name] === undefined ? (
            <NumberField
              key={name}
              label={translate(`rule-sets.node.${name}`)}
              value={node[name] as Figure | undefined}
              isOptional
              isNamed
              onChange={(value) => set(name, value)}
              sx={{ width: 88 }}
            />
          ) : null,
        )}
        {'fact' in node && (
          <Pick
            label={translate('rule-sets.conditions.fact')}
            value={node.fact}
            options={ofType.map(([id, { title }]) => [id, title[locale]] as const)}
            onChange={(value) => value && set('fact', value)}
          />
        )}
        {figures.map((name) =>
          isFigure(record[name]) ? (
            <NumberField
              key={name}
              label={translate(`rule-sets.node.${name}`)}
              value={record[name]}
              isNamed
              onChange={(value) => value !== undefined && set(name, value)}
              sx={{ width: 96 }}
            />
          ) : null,
        )}
        {node.kind === 'ballot' &&
          Object.entries(node.options).map(([option, points]) =>
            isFigure(points) ? (
              <NumberField
                key={option}
                label={optionTitle(ruleSet, node.group, node.question, option, locale)}
                value={points}
                isNamed
                onChange={(value) => value !== undefined && set(`options.${option}`, value)}
                sx={{ width: 96 }}
              />
            ) : null,
          )}
      </Box>
      {node.kind === 'bands' && (
        <>
          <NumberLine
            bands={node.bands}
            labels={node.bands.map(({ points }) => String(points))}
            unit={facts[node.fact]?.unit?.[locale] ?? ''}
          />
          {node.bands.map((band, i) => (
            // eslint-disable-next-line react/no-array-index-key -- a band has no name of its own: its place in the list is what tells it apart
            <Box key={i} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.5 }}>
              <BoundFields bounds={band} path={[...path, 'bands', i]} change={change} />→
              {isFigure(band.points) ? (
                <NumberField
                  label={translate('rule-sets.node.points')}
                  value={band.points}
                  onChange={(value) => value !== undefined && set(`bands.${i}.points`, value)}
                  sx={{ width: 72 }}
                />
              ) : (
                translate('rule-sets.bands.unspecified')
              )}
              {translate('rule-sets.node.unit')}
            </Box>
          ))}
        </>
      )}
      {node.countsWhen && (
        <Box sx={{ mt: 1.5 }}>
          <Box sx={{ fontSize: '0.75rem', color: 'var(--second)', mb: 0.5 }}>
            {translate('rule-sets.node.countsWhen')}
          </Box>
          <Suspense fallback={<Waiting />}>
            <ConditionEditor
              condition={node.countsWhen}
              facts={facts}
              change={(value) => set('countsWhen', value)}
              label={translate('rule-sets.node.countsWhen')}
            />
          </Suspense>
        </Box>
      )}
    </Card>
  );
}

const stepsOf = (name: string) => name.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Figures that a kind of node asks for beside those of every node. */
const FIGURES: Partial<Record<ScoreNode['kind'], readonly string[]>> = {
  constant: ['points'],
  perUnit: ['points', 'per', 'start'],
  account: ['start'],
  rank: ['first', 'step'],
};

function optionTitle(ruleSet: RuleSet, group: string, question: string, option: string, locale: Locale): string {
  const asked = ruleSet.raterGroups?.[group] as unknown as
    | { questions?: Record<string, { options?: Record<string, { title?: { zh: string; en: string } }> }> }
    | undefined;
  return asked?.questions?.[question]?.options?.[option]?.title?.[locale] ?? option;
}
