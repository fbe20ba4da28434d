import { lazy, Suspense } from 'react';
import { Box, Button, type Theme, useMediaQuery } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { RuleSetDocument } from '../../../api/contract/records/rule-set.js';
import { useMay } from '../shared/myself.js';
import { ShowPage } from '../shared/ShowPage.js';
import { Waiting } from '../shared/Waiting.js';
import { versionFields } from './columns.js';
import { NewDraftButton } from './NewDraftButton.js';

const VersionAtWork = lazy(() => import('./VersionAtWork.js'));

/** One version: what it says, how it differs from the one before, whom it moves; and the buttons of the second person. */
export default function RuleSetShow() {
  return (
    <ShowPage<RuleSetDocument> columns={versionFields} buttons={buttonsOf}>
      {(record) => (
        <Suspense fallback={<Waiting />}>
          <VersionAtWork key={record.version} record={record} />
        </Suspense>
      )}
    </ShowPage>
  );
}

const buttonsOf = (record: RuleSetDocument) => <VersionButtons record={record} />;

function VersionButtons({ record }: { record: RuleSetDocument }) {
  const translate = useTranslate();
  const mayWrite = useMay('rule-sets.update');
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true });
  if (!mayWrite) return null;
  // What follows from a change is not to be seen on so small a screen: measures are read there, not changed.
  if (isPhone && ['published', 'draft'].includes(record.state))
    return <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>{translate('rule-sets.onlyRead')}</Box>;
  if (record.state === 'published') return <NewDraftButton record={record} />;
  if (record.state !== 'draft') return null;
  return (
    <Button component={Link} to={`/rule-sets/${record.id}`} variant="outlined">
      {translate('rule-sets.open')}
    </Button>
  );
}
