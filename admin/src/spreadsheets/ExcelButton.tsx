import { lazy, Suspense, useState } from 'react';
import { Button, Menu, MenuItem } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { SheetName } from '../../../api/contract/records/spreadsheet.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';

const ExcelDialog = lazy(() => import('./ExcelDialog.js'));

/** Fills in a list in a spreadsheet: template out, filled sheet in. Several sheets are offered by name. */
export function ExcelButton({ sheets }: { sheets: readonly SheetName[] }) {
  const translate = useTranslate();
  const cycle = useCycleInHand();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [sheet, setSheet] = useState<SheetName | null>(null);
  if (!cycle || sheets.length === 0) return null;
  const open = (name: SheetName) => {
    setAnchor(null);
    setSheet(name);
  };
  return (
    <>
      <Button
        variant="outlined"
        aria-haspopup={sheets.length > 1 ? 'menu' : 'dialog'}
        onClick={(event) => (sheets.length > 1 ? setAnchor(event.currentTarget) : open(sheets[0]!))}
      >
        {translate('spreadsheets.button')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {sheets.map((name) => (
          <MenuItem key={name} onClick={() => open(name)}>
            {translate(`spreadsheets.sheets.${name}`)}
          </MenuItem>
        ))}
      </Menu>
      {sheet && (
        <Suspense>
          <ExcelDialog sheet={sheet} cycle={cycle} close={() => setSheet(null)} />
        </Suspense>
      )}
    </>
  );
}
