import { Component, lazy, type ReactNode, Suspense, useState } from 'react';
import { Box, Button, Card, MenuItem, Tab, Tabs, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useLocale, useNotify, useTranslate } from 'ra-core';
import { Link, useNavigate } from 'react-router-dom';
import type { RuleSetDocument, RuleSetRecord } from '../../../api/contract/records/rule-set.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useCycleTitle, useFormat } from '../shared/format.js';
import { RequestFailed } from '../shared/http.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { PageHead } from '../shared/PageHead.js';
import { StateWord } from '../shared/StateWord.js';
import { Waiting } from '../shared/Waiting.js';
import { ClauseShown } from './ClauseMark.js';
import { Clauses } from './Clauses.js';
import { useCyclesToPreview } from './cycles-to-preview.js';
import type { Path } from './editing.js';
import { Differences } from './Differences.js';
import { Examples } from './Examples.js';
import { Faults } from './Faults.js';
import { Grades } from './Grades.js';
import { obstacle, useJudged } from './judged.js';
import { NodeForm } from './NodeForm.js';
import { allNodes } from './nodes.js';
import { Preview, usePreview } from './Preview.js';
import { Rules } from './Rules.js';
import { ScoreTree } from './ScoreTree.js';
import { StaleText } from './StaleText.js';
import { useOlder } from './useOlder.js';
import { useTyped } from './useTyped.js';

const JsonTab = lazy(() => import('./JsonTab.js'));
const TABS = ['score', 'rules', 'grades', 'json'] as const;
type TabName = (typeof TABS)[number];

/** Text, rule and consequence in one glance; always compared with the version that the draft was begun from. */
export function Workbench({ document }: { document: RuleSetDocument }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const notify = useNotify();
  const go = useNavigate();
  const cache = useQueryClient();
  const titleOf = useCycleTitle();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [record, setRecord] = useState<RuleSetRecord>(document);
  const typed = useTyped(document);
  const older = useOlder(document);
  const cycles = useCyclesToPreview(record.code);
  const [cycleId, setCycleId] = useState('');
  const cycle = cycles?.find(({ id }) => id === cycleId) ?? cycles?.[0];
  const preview = usePreview(record.id, cycle, typed.text);
  const judged = useJudged(record.id, typed.text, typed.examples);
  const [tab, setTab] = useState<TabName>('score');
  const [clause, setClause] = useState<string>();
  const [place, setPlace] = useState<Path>();
  const [nodeAt, setNodeAt] = useState<Path>();
  const [isSaving, setSaving] = useState(false);
  const [isProposing, setProposing] = useState(false);
  const [stale, setStale] = useState<RuleSetDocument>();
  const [isRestoring, setRestoring] = useState(false);
  const blocked = obstacle(judged, typed.examples !== null);
  const isJudged = judged.check.data !== undefined && !judged.check.isWaiting && !judged.examples.isWaiting;
  const propose = record.moves.find(({ move }) => move === 'propose');
  const { ruleSet } = typed;
  const node = ruleSet && nodeAt && allNodes(ruleSet).find(({ path }) => path.join('/') === nodeAt.join('/'));

  /** @returns whether it is saved */
  const save = async (version = record.version): Promise<boolean> => {
    setSaving(true);
    try {
      const { text, examples } = typed;
      const data = { text, examples, version };
      const answer = await provider.update<RuleSetRecord>('rule-sets', { id: record.id, data, previousData: record });
      setRecord(answer.data);
      typed.reset({ text, examples, version: answer.data.version });
      void cache.invalidateQueries({ queryKey: ['rule-sets', 'getList'] });
      return true;
    } catch (error) {
      if (error instanceof RequestFailed && error.problem.code === 'stale') {
        const theirs = await provider.getOne<RuleSetDocument>('rule-sets', { id: record.id });
        setStale(theirs.data);
      } else notify(error instanceof RequestFailed ? error.message : 'shared.notReached', { type: 'error' });
      return false;
    } finally {
      setSaving(false);
    }
  };
  const startProposing = async () => {
    if (!typed.isChanged || (await save())) setProposing(true);
  };
  const showPlace = (path: Path) => {
    setPlace(path);
    setTab('json');
  };

  return (
    <ClauseShown.Provider value={setClause}>
      <PageHead
        title={ruleSet?.title?.[locale] ?? record.title?.[locale] ?? record.code}
        sub={
          <>
            <StateWord word="rule-sets" state="draft" />{' '}
            {ruleSet?.effectiveFrom && translate('rule-sets.from', { day: ruleSet.effectiveFrom })}
            {older.document && (
              <>
                {' · '}
                <Link to={`/rule-sets/${older.document.id}/show`}>
                  {translate('rule-sets.comparedWith', { day: older.document.effectiveFrom ?? older.document.code })}
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
        {older.document && older.document.text !== typed.text && (
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
      {record.returnReason && (
        <Card sx={{ p: 1.5, mb: 1.5 }}>
          {translate('rule-sets.returned')} {record.returnReason}
        </Card>
      )}
      <Box sx={COLUMNS}>
        <Box component="section" aria-label={translate('rule-sets.clauses')} sx={TEXTS} tabIndex={0}>
          <Box component="h2" sx={HEADING}>
            {translate('rule-sets.clauses')}
          </Box>
          {ruleSet && (
            <Clauses ruleSet={ruleSet} before={older.ruleSet} change={typed.change} shown={clause} show={setClause} />
          )}
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Tabs
            value={tab}
            onChange={(_event, value: TabName) => setTab(value)}
            variant="scrollable"
            aria-label={translate('rule-sets.parts')}
            sx={{ mb: 1.5, borderBottom: '1px solid var(--line)' }}
          >
            {TABS.map((name) => (
              <Tab key={name} value={name} label={translate(`rule-sets.tabs.${name}`)} />
            ))}
          </Tabs>
          <Faults check={judged.check} open={({ pointer }) => showPlace(pointer.split('/').slice(1))} />
          <Sound key={tab} text={typed.text} fallback={translate('rule-sets.notDrawn')}>
            <Suspense fallback={<Waiting />}>
              {tab === 'json' ? (
                <JsonTab
                  text={typed.text}
                  setText={typed.setText}
                  examples={typed.examples}
                  setExamples={typed.setExamples}
                  check={judged.check.data}
                  ran={judged.examples.data}
                  place={place}
                />
              ) : !typed.isReadable || !ruleSet ? (
                <Card sx={{ p: 2 }}>{translate('rule-sets.notDrawn')}</Card>
              ) : tab === 'rules' ? (
                <Rules ruleSet={ruleSet} before={older.ruleSet} change={typed.change} clause={clause} />
              ) : tab === 'grades' ? (
                <Grades ruleSet={ruleSet} change={typed.change} />
              ) : (
                <>
                  {node && (
                    <NodeForm
                      key={node.path.join('/')}
                      {...node}
                      ruleSet={ruleSet}
                      change={typed.change}
                      openText={() => showPlace(node.path)}
                      close={() => setNodeAt(undefined)}
                    />
                  )}
                  <ScoreTree ruleSet={ruleSet} before={older.ruleSet} change={typed.change} open={setNodeAt} />
                </>
              )}
            </Suspense>
          </Sound>
        </Box>
        <Box component="aside" aria-label={translate('rule-sets.consequences')} sx={BESIDE} tabIndex={0}>
          {cycles && cycles.length > 1 && (
            <TextField
              select
              label={translate('rule-sets.preview.cycle')}
              value={cycle!.id}
              onChange={(event) => setCycleId(event.target.value)}
              margin="none"
              sx={{ mb: 1, minWidth: 160 }}
            >
              {cycles.map((one) => (
                <MenuItem key={one.id} value={one.id}>
                  {titleOf(one)}
                </MenuItem>
              ))}
            </TextField>
          )}
          {cycles && <Preview preview={preview} cycle={cycle} />}
          <Examples ruleSet={ruleSet} ran={judged.examples} examples={typed.examples} setExamples={typed.setExamples} />
          <Differences comparisons={preview.data?.comparisons} />
        </Box>
      </Box>
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
      {isRestoring && older.document && (
        <StaleText
          title={translate('rule-sets.restoreTitle')}
          lead={translate('rule-sets.restoreLead')}
          mine={typed.text}
          theirs={older.document.text}
          close={() => setRestoring(false)}
          take={() => {
            typed.setText(older.document!.text);
            if (older.document!.examples !== null) typed.setExamples(older.document!.examples);
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
          close={() => setStale(undefined)}
          keep={() => {
            setStale(undefined);
            void save(stale.version);
          }}
          take={() => {
            setRecord(stale);
            typed.reset(stale);
            setStale(undefined);
          }}
        />
      )}
    </ClauseShown.Provider>
  );
}

/** The forms are drawn from what was typed: where that has no form, they say so instead of taking the page down. */
class Sound extends Component<SoundProps, { isFailed: boolean; text?: string }> {
  override state = { isFailed: false };
  static getDerivedStateFromError() {
    return { isFailed: true };
  }
  /** Another text is another try. */
  static getDerivedStateFromProps({ text }: SoundProps, state: { isFailed: boolean; text?: string }) {
    return state.text === text ? null : { isFailed: false, text };
  }
  override render(): ReactNode {
    return this.state.isFailed ? <Card sx={{ p: 2 }}>{this.props.fallback}</Card> : this.props.children;
  }
}

type SoundProps = { text: string; fallback: string; children: ReactNode };

const COLUMNS = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    md: 'minmax(0, 1fr) minmax(0, 1fr)',
    lg: '260px minmax(0, 1fr) minmax(0, 1.05fr)',
  },
} as const;
const TEXTS = {
  maxHeight: { xs: 320, lg: 'calc(100vh - 150px)' },
  overflow: 'auto',
  gridColumn: { md: '1 / -1', lg: 'auto' },
  position: { lg: 'sticky' },
  top: 56,
  borderRight: { lg: '1px solid var(--line)' },
} as const;
/** Always in sight, however far the rules are scrolled. */
const BESIDE = {
  minWidth: 0,
  position: { md: 'sticky' },
  top: 56,
  maxHeight: { md: 'calc(100vh - 64px)' },
  overflow: { md: 'auto' },
} as const;
const HEADING = { m: 0, px: 1.5, py: 1, fontSize: '0.875rem', fontWeight: 600 } as const;
