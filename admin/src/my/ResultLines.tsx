import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { BriefLine, BriefPart, ResultBrief } from '../../../api/contract/records/result-brief.js';
import { useFormat } from '../shared/format.js';
import { ClauseLine } from './ClauseLine.js';
import { type Group, groupsOf, type Step, stepsOf } from './groups.js';
import { Note, Part } from './Parts.js';
import { numberOf } from './points.js';
import { SharedMark } from './SharedMark.js';

/** Every point with its clause, as a waterfall from the top down to the total; then every rule that bears on the grade. */
export function ResultLines({ brief }: { brief: ResultBrief }) {
  const translate = useTranslate();
  const groups = groupsOf(brief);
  const top = Math.max(
    groups.reduce((sum, { side }) => sum + (side?.ofTotal ? numberOf(side.ofTotal.max) : 0), 0),
    1,
  );
  const steps = stepsOf(groups, top);
  const lowest = Math.min(...[...steps.values()].map(({ to }) => to));
  const scale = { from: Math.max(0, Math.floor(Math.min(lowest, top * 0.85) / 5) * 5), to: top };
  const line = brief.grades.find(({ apart }) => apart !== null && numberOf(apart) < 0);
  return (
    <>
      <Part title={translate('my.result.lines')}>
        <Note>{translate('my.result.linesHint', { top })}</Note>
        {groups.map((group) => (
          <Side
            key={group.side?.id ?? ''}
            group={group}
            brief={brief}
            steps={steps}
            scale={{ ...scale, line: line?.at == null ? undefined : numberOf(line.at) }}
          />
        ))}
      </Part>
      <Rules brief={brief} />
    </>
  );
}

type Scale = { from: number; to: number; line: number | undefined };
type SideProps = { group: Group; brief: ResultBrief; steps: ReadonlyMap<string, Step>; scale: Scale };

function Side({ group: { side, rows }, brief, steps, scale }: SideProps) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, pb: 0.5 }}>
        <Box component="h3" sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 600, flex: 1 }}>
          {side?.title ?? translate('my.result.beside')}{' '}
          {side?.points != null && side.percent !== null && (
            <Box component="span" sx={{ fontWeight: 400, fontSize: '0.8125rem', color: 'var(--third)' }}>
              {format.points(numberOf(side.points))} × {numberOf(side.percent)}%
            </Box>
          )}
        </Box>
        {side?.ofTotal && (
          <span>
            <b>{format.points(numberOf(side.ofTotal.points))}</b>
            <Of max={numberOf(side.ofTotal.max)} />
          </span>
        )}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((part) => (
          <ClauseLine key={part.id} clause={brief.clauses[part.clause]}>
            <Row part={part} step={steps.get(part.id)!} scale={scale} />
          </ClauseLine>
        ))}
      </Box>
    </Box>
  );
}

function Of({ max }: { max: number }) {
  const format = useFormat();
  return <Box component="span" sx={{ color: 'var(--third)' }}>{` / ${format.points(max)}`}</Box>;
}

function Row({ part, step, scale }: { part: BriefPart; step: Step; scale: Scale }) {
  const translate = useTranslate();
  const format = useFormat();
  const { ofTotal, points } = part;
  const isAbsent = points === null;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'baseline' }}>
        <Box sx={{ flex: '1 1 7.5em' }}>
          {part.title} {part.isShared && <SharedMark />}
        </Box>
        <span>
          {isAbsent ? '—' : ofTotal ? format.points(numberOf(ofTotal.points)) : format.points(numberOf(points))}
          {ofTotal && <Of max={numberOf(ofTotal.max)} />}
        </span>
        {step.lost !== null && (
          <Box component="b" sx={{ minWidth: '3.6em', textAlign: 'right' }}>
            {step.lost < 0.005 ? translate('my.result.full') : format.points(-step.lost)}
          </Box>
        )}
      </Box>
      {step.lost !== null && <Bar step={step} scale={scale} />}
      <Box
        sx={{
          fontSize: '0.8125rem',
          color: 'var(--second)',
          ...(part.tone === 'unknown' && { border: '1px dashed var(--edge)', px: 1, py: 0.5 }),
        }}
      >
        {part.text}
      </Box>
    </>
  );
}

function Bar({ step: { from, to }, scale }: { step: Step; scale: Scale }) {
  const place = (at: number) => Math.max(0, Math.min(100, ((at - scale.from) / (scale.to - scale.from)) * 100));
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 8, my: 0.5, bgcolor: 'var(--track)' }}>
      <Box
        sx={{
          position: 'absolute',
          left: `${place(to)}%`,
          width: `${Math.max(0.8, place(from) - place(to))}%`,
          height: '100%',
          bgcolor: from - to < 0.005 ? 'var(--bar)' : 'var(--down)',
        }}
      />
      {scale.line !== undefined && (
        <Box
          sx={{
            position: 'absolute',
            left: `${place(scale.line)}%`,
            top: '-2px',
            height: 12,
            width: '2px',
            bgcolor: 'var(--primary)',
          }}
        />
      )}
    </Box>
  );
}

const bears = ({ part, tone }: BriefLine) => part === 'exemption' || part === 'chase' || tone !== 'plain';

/** What bears on the grade first; what was looked at and does not hold can be unfolded. */
function Rules({ brief: { lines, clauses } }: { brief: ResultBrief }) {
  const translate = useTranslate();
  const bearing = lines.filter(bears);
  const quiet = lines.filter((line) => !bears(line));
  return (
    <Part title={translate('my.result.rules')}>
      {bearing.length === 0 && <Note>{translate('my.result.noRules')}</Note>}
      <RuleList lines={bearing} clauses={clauses} />
      {quiet.length > 0 && (
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'var(--primary)', py: 1 }}>
            {translate('my.result.quiet', { count: quiet.length })}
          </Box>
          <RuleList lines={quiet} clauses={clauses} />
        </Box>
      )}
    </Part>
  );
}

function RuleList({ lines, clauses }: { lines: readonly BriefLine[]; clauses: ResultBrief['clauses'] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map(({ part, id, clause, tone, text }, at) => (
        <ClauseLine key={`${part} ${id} ${at}`} clause={clause === null ? undefined : clauses[clause]}>
          <Box sx={{ fontSize: '0.875rem', ...(tone === 'neutralised' && STRUCK) }}>{text}</Box>
        </ClauseLine>
      ))}
    </Box>
  );
}

// What an exemption struck stays readable and is plainly struck.
const STRUCK = { textDecoration: 'line-through', color: 'var(--third)' } as const;
