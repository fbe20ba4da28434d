import type { Cohort } from '../contract/cohort.js';
import { demoCounty } from './demo-county.js';

/** The committed demonstration county as text: one JSON document, and one line an entity. */
export function demoCountyText(): { json: string; ndjson: string } {
  const cohort = demoCounty();
  return { json: asJson(cohort), ndjson: asLines(cohort) };
}

/** A cohort as one JSON document that compares well: one entity a line. */
function asJson({ entities, ...header }: Cohort): string {
  const fields = Object.entries(header).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const lines = entities.map((entity) => `    ${JSON.stringify(entity)}`);
  return `{\n${fields.join('')}  "entities": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** A cohort as NDJSON: its header, then one entity a line with the code of its cohort. */
function asLines({ entities, ...header }: Cohort): string {
  const lines = entities.map((entity) => JSON.stringify({ cohort: header.code, entity }));
  return `${[JSON.stringify({ header }), ...lines].join('\n')}\n`;
}
