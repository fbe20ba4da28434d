import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Bounds, Figure } from '../../../api/contract/fields.js';
import type { Edit, Path } from './editing.js';
import { NumberField } from './NumberField.js';

type Props = { bounds: Bounds; path: Path; change: (edits: readonly Edit[]) => void };
const SIDES = { lower: ['from', 'above'], upper: ['to', 'below'] } as const;

/** Both ends of a band: the figure, and whether it is included. An end left empty is open. */
export function BoundFields({ bounds, path, change }: Props) {
  const translate = useTranslate();
  const end = (side: keyof typeof SIDES) => {
    const [included, excluded] = SIDES[side];
    const name = bounds[excluded] !== undefined ? excluded : included;
    const other = name === included ? excluded : included;
    const set = (value: Figure | undefined) => change([{ path: [...path, name], value }]);
    const turn = () =>
      change([
        { path: [...path, name], value: undefined },
        { path: [...path, other], value: bounds[name] },
      ]);
    return (
      <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center' }}>
        <NumberField
          value={bounds[name]}
          label={translate(`rule-sets.bands.${side}`)}
          isOptional
          onChange={set}
          sx={{ width: 72 }}
        />
        <Button
          variant="text"
          disabled={bounds[name] === undefined}
          onClick={turn}
          sx={{ minWidth: 0, px: 0.5, fontSize: '0.75rem' }}
        >
          {translate(`rule-sets.bands.${name === included ? 'included' : 'excluded'}`)}
        </Button>
      </Box>
    );
  };
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}>
      {end('lower')}～{end('upper')}
    </Box>
  );
}
