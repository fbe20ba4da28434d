import { useState } from 'react';
import { Button } from '@mui/material';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import type { RuleSetRecord } from '../../../api/contract/records/rule-set.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { newKey, RequestFailed } from '../shared/http.js';
import { useMyself } from '../shared/myself.js';

/** Begins a draft from this version and opens it. Pressed twice, it is begun once. */
export function NewDraftButton({ record: { id } }: { record: RuleSetRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  const go = useNavigate();
  const { account } = useMyself();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [key] = useState(newKey);
  const [isWaiting, setWaiting] = useState(false);
  const begin = async () => {
    setWaiting(true);
    try {
      const data = { areaCode: account.areaCode.slice(0, 6), basedOnId: id };
      const draft = await provider.create<RuleSetRecord>('rule-sets', { data, meta: { key } });
      await go(`/rule-sets/${draft.data.id}`);
    } catch (error) {
      setWaiting(false);
      notify(error instanceof RequestFailed ? error.message : translate('shared.notReached'), { type: 'error' });
    }
  };
  return (
    <Button variant="contained" disabled={isWaiting} onClick={() => void begin()}>
      {translate('rule-sets.begin')}
    </Button>
  );
}
