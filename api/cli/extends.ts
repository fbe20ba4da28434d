import { readFile } from 'node:fs/promises';
import type { PartDifference } from '../core/extend-rule-set.js';
import { isCountyRuleSet, readCountyRuleSet } from '../rule-files/read-county-rule-set.js';
import { mustBeFile } from './existing-file.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { loadRuleSet } from './load-rule-set.js';
import { print, printJson } from './output.js';
import { diagnosticLine, table } from './print.js';

/**
 * `extends <rule-set>`: what a county changed in its template, as the table that goes upward. Exit code 1 when a change is not
 * allowed or what comes out is no sound rule set.
 */
export async function extendsTemplate(
  path: string,
  { lang, json }: { lang: Language; json?: boolean },
): Promise<number> {
  await mustBeFile(path, 'ruleSet');
  if (!isCountyRuleSet(parsed(await readFile(path, 'utf8')))) throw noTemplate(path);
  const { differences } = await readCountyRuleSet(path);
  const { diagnostics } = await loadRuleSet(path);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (json) await printJson({ differences, diagnostics });
  else
    await print(
      ...(differences.length > 0 ? [differenceTable(differences, lang)] : []),
      ...diagnostics.map((one) => diagnosticLine(one, lang)),
      say(
        lang,
        `对模板的改动 ${differences.length} 处，超出权限的 ${differences.filter(isRefused).length} 处，错误 ${errors} 处`,
        `Changes to the template: ${differences.length}; not allowed: ${differences.filter(isRefused).length}; errors: ${errors}`,
      ),
    );
  return errors > 0 ? 1 : 0;
}

const isRefused = ({ isWithinLimits }: PartDifference) => !isWithinLimits;

function differenceTable(differences: readonly PartDifference[], lang: Language): string {
  const head = [
    say(lang, '部分', 'part'),
    say(lang, '模板', 'template'),
    say(lang, '本县', 'county'),
    say(lang, '条款', 'clause'),
    say(lang, '在权限内', 'within limits'),
  ];
  const rows = differences.map(({ part, template, county, clause, isWithinLimits, allowed }) => [
    part,
    JSON.stringify(template),
    JSON.stringify(county),
    clause,
    `${isWithinLimits ? say(lang, '是', 'yes') : say(lang, '否', 'no')} ${said(allowed?.[lang] ?? say(lang, '固定部分', 'fixed'), lang)}`,
  ]);
  return table([head, ...rows], ['left', 'left', 'left', 'left', 'left']);
}

const said = (text: string, lang: Language) => say(lang, `（${text}）`, `(${text})`);

/** The value of a text, or nothing where it is no JSON; reading it as a rule set says what is wrong with it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { extends: true };
  }
}

const noTemplate = (path: string): Fault =>
  new Fault({
    zh: `${path} 不以模板为底（没有 extends），没有可列的改动。`,
    en: `${path} stands on no template (it has no "extends"), so there is nothing to list.`,
  });
