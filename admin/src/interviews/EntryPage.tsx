import { Alert, Box, Button, Card, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { submits } from '../sign-in/Frame.js';
import { useAreaNames } from '../shared/areas.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { useCycleTitle } from '../shared/format.js';
import { useToday } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { useDraft } from '../shared/useDraft.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { Waiting } from '../shared/Waiting.js';
import { InterviewFields } from './InterviewFields.js';
import { nextAfter, type Typed } from './said.js';
import { useQueue, type Waiting as OnItsWay } from './useQueue.js';
import { useVillages } from './useVillages.js';

/** Enters contacts one after the other, on a tablet in a village too: without a network they wait on the device. */
export default function EntryPage() {
  const cycle = useCycleInHand();
  return cycle ? <Entry key={cycle.id} cycle={cycle} /> : <Waiting />;
}

function Entry({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const nameOf = useAreaNames();
  const today = useToday();
  const villages = useVillages();
  const vote = useFormsOf(cycle.id)?.votes.find(({ id }) => id === 'thirdParty');
  const start = nextAfter({ areaCode: '', mode: 'visit', interviewer: '', day: today });
  const [typed, keep] = useDraft<Typed>(`interview.${cycle.id}`, start);
  const queue = useQueue(cycle.id);
  if (!villages || !vote) return <Waiting />;
  const areaCode = villages.includes(typed.areaCode) ? typed.areaCode : (villages[0] ?? '');
  const submit = () => {
    const whole = { ...typed, areaCode };
    queue.take(whole);
    keep(nextAfter(whole));
    return Promise.resolve();
  };
  const back = ({ key, typed: before }: OnItsWay) => {
    queue.drop(key);
    keep(before);
  };
  const refused = queue.waiting.filter((one) => one.refused !== undefined);
  return (
    <>
      <PageHead
        title={translate('interviews.pages.interviews/enter')}
        sub={<Link to="/interviews">{`${translate('interviews.name')}　${titleOf(cycle)}`}</Link>}
      />
      <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 640 }}>
        <Alert severity={queue.open > 0 ? 'warning' : 'success'} role="status">
          {queue.open > 0
            ? translate('interviews.entry.kept', { smart_count: queue.open })
            : translate('interviews.entry.sent', { smart_count: queue.sent })}
        </Alert>
        {refused.map((one) => (
          <Alert
            key={one.key}
            severity="error"
            action={
              <Button color="inherit" onClick={() => back(one)}>
                {translate('interviews.entry.mend')}
              </Button>
            }
          >
            <b>{one.typed.sampleNumber}</b>　{one.refused}
          </Alert>
        ))}
        <Card sx={{ p: 2 }}>
          <form onSubmit={submits(submit)}>
            <TextField
              select
              fullWidth
              label={translate('interviews.fields.areaCode')}
              value={areaCode}
              onChange={(event) => keep({ ...typed, areaCode: event.target.value })}
              sx={{ mb: 1.25 }}
            >
              {villages.map((village) => (
                <MenuItem key={village} value={village}>
                  {nameOf(village, true)}
                </MenuItem>
              ))}
            </TextField>
            <InterviewFields typed={typed} change={(to) => keep({ ...typed, areaCode, ...to })} vote={vote} />
            <Button type="submit" variant="contained" size="large" fullWidth sx={{ mt: 2, minHeight: 48 }}>
              {translate('interviews.entry.next')}
            </Button>
          </form>
        </Card>
      </Box>
    </>
  );
}
