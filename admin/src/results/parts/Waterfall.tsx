import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { ResultBacking } from '../../../../api/contract/records/result-backing.js';
import type { Locale } from '../../i18n/message.js';
import { pointsText } from '../../shared/dates-and-numbers.js';
import { Clause } from './Clause.js';
import { Confirmers } from './Confirmers.js';
import { type Lines, numberOf, rounded, type Side, sidesOf, type Step } from './lines.js';

type Sentence = { part: string; id: string; text: string };
type Props = { lines: Lines; sentences: readonly Sentence[]; backing: ResultBacking | undefined };

/** From the most points down: every line with its clause, what it brought and what not, and the sentence that says why. */
export function Waterfall({ lines, sentences, backing }: Props) {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const sides = sidesOf(lines);
  const edge = edgeOf(lines);
  const why = new Map(sentences.filter(({ part }) => part === 'node').map(({ id, text }) => [id, afterClause(text)]));
  const lost = sides.flatMap(({ steps }) => steps.map((step) => step.lost));
  const low = Math.floor((100 - lost.reduce((sum, one) => sum + one, 0)) / 10) * 10 - 10;
  const from = Math.max(Math.min(low, 70), 0);
  const starts = startsOf(sides);
  return (
    <Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'var(--third)', mb: 1 }}>{translate('results.file.linesHint')}</Box>
      {sides.map((side) => (
        <Box component="section" key={side.node.id} sx={{ mb: 1.5, breakInside: 'avoid' }}>
          <SideHead side={side} />
          {side.steps.map((step) => {
            const start = starts.get(step.node.id) ?? 100;
            return (
              <Box key={step.node.id} sx={LINE}>
                <Box sx={{ flex: '0 0 4em', fontSize: '0.8125rem' }}>
                  <Clause id={step.node.clause.number} text={step.node.clause.text?.[locale]} />
                </Box>
                <Box sx={{ flex: 1, minWidth: 0 }}>
                  <Figures step={step} />
                  <Bar from={from} start={start} end={start - step.lost} edge={edge} />
                  <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>{why.get(step.node.id)}</Box>
                  <Confirmers backing={backing} part="node" id={step.node.id} />
                </Box>
              </Box>
            );
          })}
        </Box>
      ))}
    </Box>
  );
}

/** Where each line begins, going down from a hundred. */
function startsOf(sides: readonly Side[]): Map<string, number> {
  const starts = new Map<string, number>();
  let at = 100;
  for (const { node, lost } of sides.flatMap(({ steps }) => steps)) {
    starts.set(node.id, at);
    at -= lost;
  }
  return starts;
}

/** The line of the next better grade; of the own where there is no better. */
function edgeOf({ grade: { edges } }: Lines): number | undefined {
  const next = edges.findLast(({ apart }) => (numberOf(apart) ?? 0) < 0) ?? edges[0];
  return next && numberOf(next.at);
}

/** `产业增收〔2 A1〕：…` without its name, which stands above. */
export const afterClause = (text: string) => text.replace(/^.*?(?:〕：|\]: )/, '');

function SideHead({ side: { node, steps } }: { side: Side }) {
  const locale = useLocale() as Locale;
  const got = steps.reduce((sum, one) => sum + (one.got ?? 0), 0);
  const most = steps.reduce((sum, one) => sum + (one.most ?? 0), 0);
  const after = numberOf(node.after);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', borderBottom: '1px solid var(--edge)', pb: 0.25 }}>
      <Box component="h3" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
        {node.title[locale]}
      </Box>
      {node.weight && after !== undefined && (
        <Box component="span" sx={{ fontSize: '0.8125rem', color: 'var(--third)' }}>
          {pointsText(rounded(after))} × {String(node.weight.figure)}
          {node.weight.isPercent && '%'}
        </Box>
      )}
      <Box component="span" sx={{ ml: 'auto' }}>
        <b>{pointsText(rounded(got))}</b>
        <Box component="span" sx={{ color: 'var(--third)', fontSize: '0.8125rem' }}>
          {' '}
          / {trim(most)}
        </Box>
      </Box>
    </Box>
  );
}

function Figures({ step: { node, most, got, lost } }: { step: Step }) {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const isStruck = node.exemption !== undefined;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
      <Box component="span" sx={{ textDecoration: isStruck ? 'line-through' : undefined }}>
        {node.title[locale]}
      </Box>
      <Box component="span" sx={{ ml: 'auto', whiteSpace: 'nowrap' }}>
        {got === undefined ? <Absent word={String(node.after)} /> : pointsText(rounded(got))}
        {most !== undefined && (
          <Box component="span" sx={{ color: 'var(--third)', fontSize: '0.8125rem' }}>
            {' '}
            / {trim(most)}
          </Box>
        )}
      </Box>
      <Box component="b" sx={{ flex: '0 0 4em', textAlign: 'right', fontWeight: 600, whiteSpace: 'nowrap' }}>
        {got === undefined
          ? '—'
          : lost < 0.005
            ? node.kind === 'account'
              ? '—'
              : translate('results.file.full')
            : pointsText(rounded(-lost))}
      </Box>
    </Box>
  );
}

function Absent({ word }: { word: string }) {
  const translate = useTranslate();
  const known = { notScheduled: 'notScheduled', excluded: 'excluded' }[word] ?? 'unknown';
  return (
    <Box component="span" sx={{ border: '1px dashed var(--edge)', px: 0.5, color: 'var(--second)' }}>
      {translate(`results.file.${known}`)}
    </Box>
  );
}

function Bar({ from, start, end, edge }: { from: number; start: number; end: number; edge: number | undefined }) {
  const percent = (points: number) => `${Math.max(Math.min(((points - from) / (100 - from)) * 100, 100), 0)}%`;
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 8, bgcolor: 'var(--track)', my: 0.25 }} className="bar">
      <Box
        sx={{
          position: 'absolute',
          top: 0,
          bottom: 0,
          left: percent(end),
          width: `calc(${percent(start)} - ${percent(end)})`,
          bgcolor: 'var(--down)',
        }}
      />
      {edge !== undefined && edge > from && (
        <Box
          sx={{ position: 'absolute', top: -2, bottom: -2, left: percent(edge), borderLeft: '1px solid var(--up)' }}
        />
      )}
    </Box>
  );
}

const trim = (points: number) => pointsText(rounded(points)).replace(/\.?0+$/, '');
const LINE = { display: 'flex', gap: 1, py: 0.5, borderBottom: '1px solid var(--line)' } as const;
