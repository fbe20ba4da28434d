import { lazy, Suspense } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { EntityKind } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { ScoreNode } from '../../../api/contract/score-node.js';
import type { Locale } from '../i18n/message.js';
import { Waiting } from '../shared/Waiting.js';
import { ClauseMark } from './ClauseMark.js';
import { dictionaryOf } from './dictionary.js';
import type { Edit, Path } from './editing.js';
import { NodeChildren } from './NodeChildren.js';
import { NumberLine } from './NumberLine.js';

const SchemaForm = lazy(() => import('./SchemaForm.js'));

type Props = {
  node: ScoreNode;
  path: Path;
  ruleSet: RuleSet;
  change: (edits: readonly Edit[]) => void;
  open: (path: Path) => void;
  openText: () => void;
  close: () => void;
};

/** The form of one node: what every node says, what its kind asks for, and the parts below it. */
export function NodeForm({ node, path, ruleSet, change, open, openText, close }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const kind = path[1] as EntityKind;
  const facts = dictionaryOf(ruleSet, kind);
  return (
    <Card component="section" aria-label={node.title[locale]} sx={{ p: 2, mb: 1.5, borderColor: 'var(--primary)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1, mb: 1.5 }}>
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
      {node.kind === 'bands' && (
        <NumberLine
          bands={node.bands}
          labels={node.bands.map(({ points }) => String(points))}
          unit={facts[node.fact]?.unit?.[locale] ?? ''}
        />
      )}
      <Suspense fallback={<Waiting />}>
        <SchemaForm
          ruleSet={ruleSet}
          path={path}
          kind={kind}
          change={change}
          openNode={open}
          skip={BELOW[node.kind] ?? NONE}
        />
      </Suspense>
      <NodeChildren node={node} path={path} ruleSet={ruleSet} change={change} open={open} close={close} />
    </Card>
  );
}

/** Parts below a node that are listed by themselves. */
const BELOW: Partial<Record<ScoreNode['kind'], readonly string[]>> = {
  sum: ['of'],
  scaled: ['of'],
  relative: ['of'],
};
const NONE: readonly string[] = [];
