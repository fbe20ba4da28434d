import { useState } from 'react';
import { Button } from '@mui/material';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import { Link, useNavigate } from 'react-router-dom';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useFormat } from '../shared/format.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { PageHead } from '../shared/PageHead.js';
import { StateWord } from '../shared/StateWord.js';
import { type Judged, obstacle } from './judged.js';
import { StaleText } from './StaleText.js';
import type { Compared } from './useCompared.js';
import type { useSaving } from './useSaving.js';
import type { Typed } from './useTyped.js';

type Props = { typed: Typed; saving: ReturnType<typeof useSaving>; compared: Compared; judged: Judged };

/** What is edited, what it is compared with, whether it is saved; and the way to the second person, with what stands in it. */
export function WorkbenchHead({ typed, saving, compared, judged }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const go = useNavigate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [isProposing, setProposing] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  const { record, save, isSaving, stale, takeTheirs, keepMine } = saving;
  const { document: older } = compared;
  const { ruleSet } = typed;
  const blocked = obstacle(judged, typed.examples !== null);
  const isJudged = judged.check.data !== undefined && !judged.check.isWaiting && !judged.examples.isWaiting;
  const propose = record.moves.find(({ move }) => move === 'propose');
  const startProposing = async () => {
    if (!typed.isChanged || (await save())) setProposing(true);
  };
  return (
    <>
      <PageHead
        title={ruleSet?.title?.[locale] ?? record.title?.[locale] ?? record.code}
        sub={
          <>
            <StateWord word="rule-sets" state="draft" />{' '}
            {ruleSet?.effectiveFrom && translate('rule-sets.from', { day: ruleSet.effectiveFrom })}
            {older && (
              <>
                {' · '}
                <Link to={`/rule-sets/${older.id}/show`}>
                  {translate('rule-sets.comparedWith', { day: older.effectiveFrom ?? older.code })}
                </Link>
              </>
            )}
            {' · '}
            {typed.isChanged
              ? translate('rule-sets.unsaved')
              : translate('rule-sets.savedAt', { at: format.instant(record.updatedAt) })}
          </>
        }
      >
        <Button variant="text" disabled={!typed.undo} onClick={typed.undo}>
          {translate('rule-sets.undo')}
        </Button>
        {older && older.text !== typed.text && (
          <Button variant="outlined" onClick={() => setRestoring(true)}>
            {translate('rule-sets.restore')}
          </Button>
        )}
        <Button variant="outlined" disabled={!typed.isChanged || isSaving} onClick={() => void save()}>
          {translate('ra.action.save')}
        </Button>
        {propose && (
          <Button
            variant="contained"
            disabled={blocked !== undefined || !isJudged || isSaving}
            onClick={() => void startProposing()}
          >
            {translate('rule-sets.moves.propose')}
            {blocked && ` · ${translate(blocked.key, { smart_count: blocked.count, count: blocked.count })}`}
          </Button>
        )}
      </PageHead>
      {isProposing && propose && (
        <MoveDialog
          word="rule-sets"
          record={record}
          move={propose}
          close={() => setProposing(false)}
          send={async (one, body, sending) => {
            await provider.move('rule-sets', one.id, 'propose', body, sending);
            await go(`/rule-sets/${record.id}/show`);
          }}
        />
      )}
      {isRestoring && older && (
        <StaleText
          title={translate('rule-sets.restoreTitle')}
          lead={translate('rule-sets.restoreLead')}
          mine={typed.text}
          theirs={older.text}
          close={() => setRestoring(false)}
          take={() => {
            typed.setText(older.text);
            if (older.examples !== null) typed.setExamples(older.examples);
            setRestoring(false);
          }}
        />
      )}
      {stale && (
        <StaleText
          title={translate('shared.stale.title')}
          lead={translate('shared.stale.lead')}
          mine={typed.text}
          theirs={stale.text}
          close={keepMine}
          keep={() => {
            keepMine();
            void save(stale.version);
          }}
          take={() => takeTheirs(stale)}
        />
      )}
    </>
  );
}
