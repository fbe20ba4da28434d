import { Box } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { DutyReportRecord } from '../../../api/contract/records/duty-report.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { useCycleTitle, useFormat } from '../shared/format.js';
import { useMyself } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { StateWord } from '../shared/StateWord.js';
import { useDraft } from '../shared/useDraft.js';
import { useForms } from '../shared/useForms.js';
import { Waiting } from '../shared/Waiting.js';
import { useWindows } from '../shared/windows.js';
import { DraftForm, Narrow, Note, Part, Write } from './Parts.js';
import { useOwn } from './useOwn.js';
import { faultAt, useSubmit } from './useSubmit.js';

/** The own account of the half-year: written, kept on the device at every key, handed to the township. */
export default function ReportPage() {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const format = useFormat();
  const cycle = useCycleInHand();
  const until = useWindows(cycle?.id)?.find(({ code }) => code === 'dutyReport')?.toOn;
  const forms = useForms(cycle?.ruleSetId);
  const { data: reports, error } = useOwn<DutyReportRecord>('duty-reports', { cycleId: cycle?.id }, 'updatedAt');
  if (error) return <ProblemCard error={error} />;
  if (!cycle || !reports || !forms) return <Waiting />;
  return (
    <Narrow>
      <PageHead
        title={translate('my.pages.my-report')}
        sub={[titleOf(cycle), until && format.due(until)].filter(Boolean).join('　')}
      />
      <One key={cycle.id} cycle={cycle} report={reports[0]} atMost={forms.dutyReport?.charactersAtMost} />
    </Narrow>
  );
}

type Props = { cycle: CycleRecord; report: DutyReportRecord | undefined; atMost: number | undefined };

function One({ cycle, report, atMost }: Props) {
  const translate = useTranslate();
  if (atMost === undefined)
    return (
      <Part>
        <Note>{translate('my.report.none')}</Note>
      </Part>
    );
  if (report?.state === 'submitted') return <Submitted report={report} />;
  return <Writing cycle={cycle} report={report} atMost={atMost} />;
}

function Submitted({ report: { text, submittedAt, characters } }: { report: DutyReportRecord }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Part
      title={<StateWord word="duty-reports" state="submitted" />}
      aside={submittedAt && format.instant(submittedAt)}
    >
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>
      <Note>
        {translate('my.report.characters', { characters })}　{translate('my.report.handedIn')}
      </Note>
    </Part>
  );
}

function Writing({ cycle, report, atMost }: Props & { atMost: number }) {
  const translate = useTranslate();
  const { account } = useMyself();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [text, keep, clear] = useDraft(`duty-reports.${cycle.id}`, report?.text ?? '');
  // As the service counts: every character is one, and what stands around the text is none.
  const count = [...text.trim()].length;
  const submission = useSubmit(
    { text: text.trim(), version: report?.version },
    async (body, key) => {
      const saved = report
        ? (await provider.update<DutyReportRecord>('duty-reports', { id: report.id, data: body, previousData: report }))
            .data
        : (
            await provider.create<DutyReportRecord>('duty-reports', {
              data: { cycleId: cycle.id, cadreId: account.cadreId, text: body.text },
              meta: { key },
            })
          ).data;
      await provider.move('duty-reports', saved.id, 'submit', { version: saved.version });
    },
    'my.report.sent',
  );
  const barred =
    cycle.state !== 'open'
      ? translate('my.notOpen')
      : count > atMost
        ? translate('my.report.tooLong', { more: count - atMost })
        : count === 0
          ? translate('my.report.empty')
          : undefined;
  return (
    <Part>
      {report?.state === 'returned' && (
        <Note isWarm>
          ◆ {translate('my.report.returned')} {report.reason}
        </Note>
      )}
      <Note>{translate('my.report.hint', { atMost })}</Note>
      <DraftForm submission={submission} button={translate('my.report.submit')} barred={barred} done={clear}>
        <Write
          label={translate('my.report.text')}
          value={text}
          onChange={keep}
          rows={10}
          fault={faultAt(submission.faults, 'text')}
          hint={
            <Box component="span" sx={{ color: count > atMost ? 'var(--stop)' : undefined }}>
              {translate('my.report.count', { count, atMost })}
            </Box>
          }
        />
      </DraftForm>
    </Part>
  );
}
