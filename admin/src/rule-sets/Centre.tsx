import { lazy, Suspense } from 'react';
import { Box, Card, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { Waiting } from '../shared/Waiting.js';
import type { Path } from './editing.js';
import { ExamplesTab } from './ExamplesTab.js';
import { Faults } from './Faults.js';
import { Grades } from './Grades.js';
import type { Judged } from './judged.js';
import { NodeForm } from './NodeForm.js';
import { allNodes } from './nodes.js';
import { type PartName, Parts, PARTS } from './Parts.js';
import { Rules } from './Rules.js';
import { ScoreTree } from './ScoreTree.js';
import { Sound } from './Sound.js';
import type { Compared } from './useCompared.js';
import type { Typed } from './useTyped.js';

const JsonTab = lazy(() => import('./JsonTab.js'));
const TABS = [
  'score',
  'rules',
  'grades',
  'general',
  'facts',
  'sides',
  'negative',
  'exemptions',
  'times',
  'examples',
  'json',
] as const;
export type TabName = (typeof TABS)[number];

type Props = {
  typed: Typed;
  compared: Compared;
  judged: Judged;
  cycle: CycleRecord | undefined;
  tab: TabName;
  setTab: (tab: TabName) => void;
  clause: string | undefined;
  /** The node whose form is open. */
  nodeAt: Path | undefined;
  openNode: (path: Path | undefined) => void;
  /** Where the text is looked at. */
  place: Path | undefined;
  showPlace: (path: Path) => void;
};

/** The rule itself, in forms and as text. */
export function Centre(props: Props) {
  const { typed, judged, tab, setTab, showPlace } = props;
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Tabs
        value={tab}
        onChange={(_event, value: TabName) => setTab(value)}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('rule-sets.parts')}
        sx={{ mb: 1.5, borderBottom: '1px solid var(--line)', '& .MuiTab-root': { minWidth: 0, px: 1.25 } }}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name} label={translate(`rule-sets.tabs.${name}`)} />
        ))}
      </Tabs>
      <Faults check={judged.check} open={({ pointer }) => showPlace(pointer.split('/').slice(1))} />
      <Sound key={tab} text={typed.text} fallback={translate('rule-sets.notDrawn')}>
        <Suspense fallback={<Waiting />}>
          <Shown {...props} />
        </Suspense>
      </Sound>
    </Box>
  );
}

function Shown({ typed, compared, judged, cycle, tab, clause, nodeAt, openNode, place, showPlace }: Props) {
  const translate = useTranslate();
  const { ruleSet, change } = typed;
  if (tab === 'json')
    return (
      <JsonTab
        text={typed.text}
        setText={typed.setText}
        examples={typed.examples}
        setExamples={typed.setExamples}
        check={judged.check.data}
        ran={judged.examples.data}
        place={place}
      />
    );
  if (!typed.isReadable || !ruleSet) return <Card sx={{ p: 2 }}>{translate('rule-sets.notDrawn')}</Card>;
  if (tab === 'rules') return <Rules ruleSet={ruleSet} before={compared.ruleSet} change={change} clause={clause} />;
  if (tab === 'grades') return <Grades ruleSet={ruleSet} change={change} />;
  if (tab === 'examples') return <ExamplesTab typed={typed} ran={judged.examples.data} cycle={cycle} />;
  if (isPart(tab)) return <Parts part={tab} ruleSet={ruleSet} change={change} />;
  const node = nodeAt && allNodes(ruleSet).find(({ path }) => path.join('/') === nodeAt.join('/'));
  return (
    <>
      {node && (
        <NodeForm
          key={node.path.join('/')}
          {...node}
          ruleSet={ruleSet}
          change={change}
          open={openNode}
          openText={() => showPlace(node.path)}
          close={() => openNode(undefined)}
        />
      )}
      <ScoreTree ruleSet={ruleSet} before={compared.ruleSet} change={change} open={openNode} />
    </>
  );
}

const isPart = (tab: TabName): tab is PartName & TabName => tab in PARTS;
