import { Button } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { FeedbackRecord } from '../../../api/contract/records/feedback.js';
import { useFormat } from '../shared/format.js';
import { useMaking } from '../shared/useMaking.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { Fault } from '../sign-in/Frame.js';
import { LARGE, Note } from './Parts.js';

/** The cadre confirms having been told; and the letter that told the unit. Confirming gives nothing up. */
export function Confirm({ feedback }: { feedback: FeedbackRecord }) {
  const translate = useTranslate();
  const format = useFormat();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { make, fault, isWaiting } = useMaking({
    what: translate('my.confirm.button'),
    close: () => undefined,
    refused: () => undefined,
  });
  const { id, version, confirmedAt, letterNumber, letterOn, moves } = feedback;
  const confirm = () => make((key) => provider.move('feedback', id, 'confirm', { version }, { key }));
  return (
    <>
      {letterOn && (
        <Note>{translate('my.confirm.letter', { number: letterNumber ?? '', day: format.day(letterOn) })}</Note>
      )}
      {confirmedAt && <Note>{translate('my.confirm.done', { at: format.instant(confirmedAt) })}</Note>}
      {moves.some(({ move }) => move === 'confirm') && (
        <>
          <Button variant="outlined" fullWidth sx={LARGE} disabled={isWaiting} onClick={() => void confirm()}>
            {translate('my.confirm.button')}
          </Button>
          <Note>{translate('my.confirm.hint')}</Note>
        </>
      )}
      <Fault>{fault}</Fault>
    </>
  );
}
