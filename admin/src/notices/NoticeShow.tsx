import type { ReactNode } from 'react';
import { Box, Button, Card } from '@mui/material';
import { ShowBase, useLocale, useReference, useShowContext, useTranslate, type RaRecord } from 'ra-core';
import { Link } from 'react-router-dom';
import type { NoticeRecord, ObjectionRecord } from '../../../api/contract/records/notice.js';
import type { Locale } from '../i18n/message.js';
import { Clause } from '../results/parts/Clause.js';
import { Due } from '../results/parts/Due.js';
import type { Column } from '../shared/Column.js';
import { useFormat } from '../shared/format.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { useMay } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { RelatedList } from '../shared/RelatedList.js';
import { StateWord } from '../shared/StateWord.js';
import { Waiting } from '../shared/Waiting.js';
import { NamesTable } from './NamesTable.js';
import { ObjectButton } from './ObjectButton.js';
import { PublishDialog } from './PublishDialog.js';

const OBJECTIONS: Column<ObjectionRecord>[] = [
  { source: 'name' },
  { source: 'from' },
  { source: 'text' },
  { source: 'receivedOn', kind: 'day' },
  { source: 'dueOn', render: ({ dueOn, state }) => <Due day={dueOn} isOpen={state === 'received'} /> },
  { source: 'state', kind: 'state' },
];

/** A notice as it is posted, and what was said against it. */
export default function NoticeShow() {
  return (
    <ShowBase disableAuthentication>
      <Inside />
    </ShowBase>
  );
}

function Inside() {
  const translate = useTranslate();
  const { record, error, refetch } = useShowContext<NoticeRecord>();
  const maySeeObjections = useMay('objections.read');
  const mayTell = useMay('feedback.create');
  const mayObject = useMay('objections.create');
  if (error && !record) return <ProblemCard error={error} retry={() => void refetch()} />;
  if (!record) return <Waiting />;
  return (
    <>
      <Head record={record}>
        <Button variant="outlined" onClick={() => window.print()}>
          {translate('notices.print')}
        </Button>
        {mayObject && record.state === 'published' && !record.isOver && <ObjectButton notice={record} />}
        {mayTell && record.isOver && (
          <Button variant="outlined" component={Link} to="/feedback">
            {translate('notices.tell')}
          </Button>
        )}
        <MoveButtons record={record} forms={{ publish: { Dialog: PublishDialog } }} />
      </Head>
      <NamesTable names={record.names} />
      {maySeeObjections && record.state === 'published' && (
        <Box className="no-print">
          <RelatedList
            word="objections"
            filter={{ noticeId: record.id }}
            sort={{ field: 'receivedOn', order: 'DESC' }}
            columns={OBJECTIONS}
            opens="show"
          />
        </Box>
      )}
    </>
  );
}

function Head({ record, children }: { record: NoticeRecord; children: ReactNode }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const { referenceRecord } = useReference<RaRecord & { code: string }>({ reference: 'cycles', id: record.cycleId });
  const { state, clause, where, publishedOn, fromOn, endsOn, isOver } = record;
  return (
    <>
      <PageHead
        title={translate('notices.title', { code: referenceRecord?.code ?? '…' })}
        sub={
          <>
            <Link to="/notices">{translate('notices.name')}</Link>　<StateWord word="notices" state={state} />
            {isOver && `　${translate('notices.over')}`}
          </>
        }
      >
        {children}
      </PageHead>
      <Card sx={{ px: 2, py: 1, mb: 1.5, display: 'flex', flexWrap: 'wrap', gap: '4px 24px', fontSize: '0.875rem' }}>
        <span>
          {translate('notices.fields.clause')} <Clause id={clause} />
        </span>
        <span>
          {translate('notices.fields.where')} {where.map((one) => one[locale]).join(locale === 'zh' ? '、' : ', ')}
        </span>
        {publishedOn && (
          <span>
            {translate('notices.fields.publishedOn')} {format.day(publishedOn)}
          </span>
        )}
        {fromOn && (
          <span>
            {translate('notices.fields.fromOn')} {format.day(fromOn)}
          </span>
        )}
        {endsOn && (
          <span>
            {translate('notices.fields.endsOn')} <Due day={endsOn} isOpen={!isOver} />
          </span>
        )}
      </Card>
    </>
  );
}
