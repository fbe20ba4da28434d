import { useCallback, useMemo, useState } from 'react';
import { Box, Card } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { RuleSetDocument } from '../../../api/contract/records/rule-set.js';
import type { Stepped } from '../../../api/contract/records/trial.js';
import { useMay } from '../shared/myself.js';
import { Beside } from './Beside.js';
import { Centre, type TabName } from './Centre.js';
import { ClauseShown } from './ClauseMark.js';
import { Clauses } from './Clauses.js';
import { CoverageShown, coveredBy } from './Coverage.js';
import { useCyclesToPreview } from './cycles-to-preview.js';
import type { Path } from './editing.js';
import { useJudged } from './judged.js';
import { type Paint, PaintShown } from './Painted.js';
import { StepsBegun } from './steps-context.js';
import { Steps } from './Steps.js';
import { Texts } from './Texts.js';
import { useCompared } from './useCompared.js';
import { useSaving } from './useSaving.js';
import { useTyped } from './useTyped.js';
import { WorkbenchHead } from './WorkbenchHead.js';

/** Text, rule and consequence in one glance; always compared with the version in force. */
export function Workbench({ document }: { document: RuleSetDocument }) {
  const translate = useTranslate();
  const mayTry = useMay('rule-sets.preview');
  const typed = useTyped(document);
  const saving = useSaving(document, typed);
  const { record } = saving;
  const compared = useCompared(record.id, typed.text);
  const judged = useJudged(record.id, typed.text, typed.examples);
  const cycles = useCyclesToPreview(record.code);
  const [cycleId, setCycleId] = useState('');
  const cycle = cycles?.find(({ id }) => id === cycleId) ?? cycles?.[0];
  const [tab, setTab] = useState<TabName>('score');
  const [clause, setClause] = useState<string>();
  const [isTextOpen, setTextOpen] = useState(false);
  const showClause = useCallback((id: string) => {
    setClause(id);
    setTextOpen(true);
  }, []);
  const [place, setPlace] = useState<Path>();
  const [nodeAt, setNodeAt] = useState<Path>();
  const [stepped, setStepped] = useState<Stepped>();
  const [paint, setPaint] = useState<Paint>();
  const covered = useMemo(() => coveredBy(judged.examples.data?.coverage), [judged.examples.data]);
  const { ruleSet } = typed;
  const beginSteps = useCallback((of: Stepped) => {
    setStepped(of);
    setNodeAt(undefined);
    setTab('score');
  }, []);
  const endSteps = useCallback(() => setStepped(undefined), []);
  return (
    <ClauseShown.Provider value={showClause}>
      <CoverageShown.Provider value={covered}>
        <StepsBegun.Provider value={mayTry ? beginSteps : undefined}>
          <PaintShown.Provider value={paint}>
            <WorkbenchHead typed={typed} saving={saving} compared={compared} judged={judged} />
            {record.returnReason && (
              <Card sx={{ p: 1.5, mb: 1.5 }}>
                {translate('rule-sets.returned')} {record.returnReason}
              </Card>
            )}
            <Box sx={COLUMNS}>
              <Texts isOpen={isTextOpen} setOpen={setTextOpen}>
                {ruleSet && (
                  <Clauses
                    ruleSet={ruleSet}
                    before={compared.ruleSet}
                    change={typed.change}
                    shown={clause}
                    show={setClause}
                  />
                )}
              </Texts>
              <Box sx={{ minWidth: 0 }}>
                {stepped && <Steps id={record.id} of={stepped} typed={typed} paint={setPaint} close={endSteps} />}
                <Centre
                  typed={typed}
                  compared={compared}
                  judged={judged}
                  cycle={cycle}
                  tab={tab}
                  setTab={setTab}
                  clause={clause}
                  nodeAt={nodeAt}
                  openNode={setNodeAt}
                  place={place}
                  showPlace={(path) => {
                    setPlace(path);
                    setTab('json');
                  }}
                />
              </Box>
              <Beside
                id={record.id}
                typed={typed}
                judged={judged}
                compared={compared}
                cycles={cycles}
                cycle={cycle}
                setCycleId={setCycleId}
              />
            </Box>
          </PaintShown.Provider>
        </StepsBegun.Provider>
      </CoverageShown.Provider>
    </ClauseShown.Provider>
  );
}

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
