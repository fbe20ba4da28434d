import { type ReactNode, useContext, useState } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { EntityKind } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { ScoreNode, WeightedNode } from '../../../api/contract/score-node.js';
import type { Locale } from '../i18n/message.js';
import type { Edit, Path } from './editing.js';
import { childrenOf } from './nodes.js';
import { ClauseMark } from './ClauseMark.js';
import { Painted, PaintShown } from './Painted.js';
import { Weights } from './Weights.js';

type Props = {
  ruleSet: RuleSet;
  /** The version that the draft is compared with. */
  before: RuleSet | undefined;
  /** Left out where the tree is only read. */
  change?: (edits: readonly Edit[]) => void;
  open: (path: Path) => void;
};

/** How points come about: the tree of every kind that is scored, its weights to move. */
export function ScoreTree(props: Props) {
  const locale = useLocale() as Locale;
  const trees = treesOf(props.ruleSet);
  return (
    <>
      {trees.map(({ kind, path, node }) => (
        <Card key={path.join('/')} component="section" sx={{ p: 2, mb: 1.5 }}>
          <Box sx={{ fontSize: '0.75rem', color: 'var(--third)', mb: 0.5 }}>
            {props.ruleSet.entities[kind]?.title[locale]}
          </Box>
          <Branch {...props} node={node} path={path} />
        </Card>
      ))}
    </>
  );
}

type BranchProps = Props & { node: ScoreNode; path: Path };

/** One node: what it is called, its children below it. */
function Branch({ node, path, ...props }: BranchProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const children = childrenOf(node, path);
  if (children.length === 0) return <Leaf node={node} path={path} open={props.open} />;
  const isShort =
    node.kind !== 'weighted' && children.every((child) => childrenOf(child.node, child.path).length === 0);
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap' }}>
        <Box component="button" type="button" onClick={() => props.open(path)} sx={TITLE}>
          {node.title[locale]}
        </Box>
        <Painted id={node.id} />
        <ClauseMark id={node.clause} />
        <Box component="span" sx={{ color: 'var(--third)', fontSize: '0.75rem' }}>
          {translate(`rule-sets.nodes.${node.kind}`)}
          {typeof node.max === 'number' && ` · ${translate('rule-sets.atMost', { points: node.max })}`}
        </Box>
      </Box>
      {node.kind === 'weighted' ? (
        <Weights node={node} path={path} before={props.before} change={props.change} open={props.change && props.open}>
          {(child, at) => <Below {...props} node={child} path={at} />}
        </Weights>
      ) : (
        <Box sx={{ ...(isShort ? CHIPS : INDENTED) }}>
          {children.map((child) => (
            <Branch key={child.path.join('/')} {...props} node={child.node} path={child.path} />
          ))}
        </Box>
      )}
    </Box>
  );
}

/** What stands below a weighted part, whose own name is beside its slider. */
function Below({ node, path, ...props }: BranchProps) {
  const children = childrenOf(node, path);
  if (children.length === 0) return <Leaf node={node} path={path} open={props.open} isNamed />;
  if (node.kind === 'weighted')
    return (
      <Folded node={node}>
        <Weights node={node} path={path} before={props.before} change={props.change} open={props.change && props.open}>
          {(child, at) => <Below {...props} node={child} path={at} />}
        </Weights>
      </Folded>
    );
  return (
    <Box sx={CHIPS}>
      {children.map((child) => (
        <Branch key={child.path.join('/')} {...props} node={child.node} path={child.path} />
      ))}
    </Box>
  );
}

/** Weights within a part: one line until somebody wants to move them, or a trace goes through them. */
function Folded({ node, children }: { node: WeightedNode; children: ReactNode }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const isPainted = useContext(PaintShown) !== undefined;
  const [isOpen, setOpen] = useState(false);
  const weights = new Set(node.of.map(({ weight }) => String(weight)));
  const names = node.of.map(({ node: { title }, weight }) => `${title[locale]}${weights.size > 1 ? ` ${weight}` : ''}`);
  return (
    <Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>
        {weights.size === 1 && translate('rule-sets.weights.each', { count: node.of.length, weight: [...weights][0] })}
        {names.join(locale === 'zh' ? '、' : ', ')}{' '}
        <Button variant="text" aria-expanded={isOpen || isPainted} onClick={() => setOpen(!isOpen)} sx={{ py: 0 }}>
          {translate(isOpen ? 'rule-sets.rules.close' : 'rule-sets.weights.within')}
        </Button>
      </Box>
      {(isOpen || isPainted) && <Box sx={{ ...INDENTED, display: 'block' }}>{children}</Box>}
    </Box>
  );
}

type LeafProps = {
  node: ScoreNode;
  path: Path;
  open: (path: Path) => void;
  /** Its name stands above already. */ isNamed?: boolean;
};

function Leaf({ node, path, open, isNamed = false }: LeafProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  return (
    <Box component="button" type="button" onClick={() => open(path)} sx={LEAF}>
      <span>{node.id}</span> {isNamed ? translate(`rule-sets.nodes.${node.kind}`) : node.title[locale]}
      {node.max !== undefined && (
        <b>
          {' '}
          {typeof node.max === 'number'
            ? node.max
            : translate(`rule-sets.maxWords.${node.max as string}`, { _: String(node.max) })}
        </b>
      )}
      <Painted id={node.id} />
    </Box>
  );
}

type Tree = { kind: EntityKind; path: Path; node: ScoreNode };

function treesOf({ entities }: RuleSet): Tree[] {
  return Object.entries(entities).flatMap(([kind, rules]) => [
    ...(rules?.score ? [{ kind: kind as EntityKind, path: ['entities', kind, 'score'], node: rules.score }] : []),
    ...(rules?.figures ?? []).map((node, i) => ({
      kind: kind as EntityKind,
      path: ['entities', kind, 'figures', i],
      node,
    })),
  ]);
}

const INDENTED = { pl: 1.5, ml: 0.5, mt: 0.5, borderLeft: '1px solid var(--line)', display: 'grid', gap: 1 } as const;
const CHIPS = { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', mt: 0.25 } as const;
const TITLE = {
  font: 'inherit',
  fontWeight: 600,
  color: 'var(--ink)',
  background: 'none',
  border: 0,
  p: 0,
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { textDecoration: 'underline' },
} as const;
const LEAF = {
  font: 'inherit',
  fontSize: '0.8125rem',
  color: 'var(--second)',
  background: 'none',
  border: 0,
  p: 0,
  textAlign: 'left',
  cursor: 'pointer',
  '& > span': { color: 'var(--primary)' },
  '& > b': { fontWeight: 500, color: 'var(--ink)' },
  '&:hover': { textDecoration: 'underline' },
  '@media (pointer: coarse)': { minHeight: 32 },
} as const;
