import { Box, Button } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { EntityKind } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { ScoreNode, ScoreNodeKind } from '../../../api/contract/score-node.js';
import type { Locale } from '../i18n/message.js';
import type { Edit, Path } from './editing.js';
import { turnedInto } from './form.js';
import { addedBelow, freeId, idsOf, removed, startNode } from './new-parts.js';
import { childrenOf } from './nodes.js';
import { Pick } from './Pick.js';
import { RemoveButton } from './RemoveButton.js';
import { kindOf, schemaAt, variantsOf } from './schema.js';

type Props = {
  node: ScoreNode;
  path: Path;
  ruleSet: RuleSet;
  change: (edits: readonly Edit[]) => void;
  open: (path: Path) => void;
  close: () => void;
};
const KINDS = [
  'constant',
  'marks',
  'ballot',
  'fact',
  'bands',
  'perUnit',
  'account',
  'rank',
  'cases',
  'weighted',
  'sum',
  'scaled',
  'relative',
] as const satisfies readonly ScoreNodeKind[];

/** What stands below a node, one more of it, another kind for the node, and the way to take it away. */
export function NodeChildren({ node, path, ruleSet, change, open, close }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const children = childrenOf(node, path);
  const id = freeId(idsOf(ruleSet, path[1] as EntityKind), 'part');
  const fresh = startNode({ id, title: { zh: '新计分项', en: 'New part' }, clause: node.clause });
  const added = addedBelow(node, path, fresh);
  const gone = removed(ruleSet, path);
  const turn = (kind: string | undefined) => {
    const variant = variantsOf(schemaAt(ruleSet, path as (string | number)[])!).find((one) => kindOf(one) === kind);
    if (variant && kind !== node.kind)
      change([{ path, value: completed(turnedInto(variant, node, node.clause), fresh) }]);
  };
  return (
    <Box sx={{ mt: 2, pt: 1, borderTop: '1px solid var(--line)', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {children.map((child) => (
        <Button key={child.path.join('/')} variant="outlined" onClick={() => open(child.path)}>
          {child.node.title?.[locale] ?? child.node.id}
        </Button>
      ))}
      {added && (
        <Button variant="text" onClick={() => change([added])}>
          ＋ {translate('rule-sets.node.addBelow')}
        </Button>
      )}
      <Box sx={{ flex: 1 }} />
      <Pick
        label={translate('rule-sets.node.kind')}
        value={node.kind}
        options={KINDS.map((kind) => [kind, translate(`rule-sets.nodes.${kind}`)] as const)}
        onChange={turn}
      />
      {gone && (
        <RemoveButton
          name={node.title?.[locale] ?? node.id}
          onRemove={() => {
            change([gone]);
            close();
          }}
        />
      )}
    </Box>
  );
}

/** Nodes that have parts begin with as many as they need. */
function completed(value: unknown, child: ScoreNode): unknown {
  const node = value as { kind: ScoreNodeKind; id: string };
  const part = (suffix: string) => ({ ...child, id: `${child.id}${suffix}` });
  switch (node.kind) {
    case 'sum':
      return { ...node, of: [part('')] };
    case 'weighted':
      return {
        ...node,
        of: [
          { weight: 50, node: part('a') },
          { weight: 50, node: part('b') },
        ],
      };
    case 'scaled':
    case 'relative':
      return { ...node, of: part('') };
    case 'cases': {
      const { cases } = node as unknown as { cases: { when: unknown }[] };
      return { ...node, cases: [{ when: cases[0]!.when, then: part('') }], otherwise: 'unspecified' };
    }
    default:
      return node;
  }
}
