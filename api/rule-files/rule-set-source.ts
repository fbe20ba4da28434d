import { RuleSet } from '../contract/rule-set.js';
import type { FileRead } from './read-as.js';
import { readJsonAs } from './read-as.js';
import type { Templates } from './read-county-rule-set.js';
import { type Json, readJson, type Refused } from './read-json.js';
import { type Check, readRuleSetJson } from './read-rule-set.js';

/** A rule set as text, kept somewhere else than in files; a county's changes come with the text of their template. */
export type RuleSetSource = { text: string; template?: string };

/** Reads a text with the guards of a file: size, depth, duplicate keys, numbers of too many digits. */
export function readJsonText(text: string): Json | Refused {
  return readJson(new TextEncoder().encode(text));
}

/** As `readRuleSet`, of a text: every diagnostic has line and column, none a file. */
export function readRuleSetSource(source: RuleSetSource, check?: Check): Promise<FileRead<RuleSet>> {
  return readRuleSetJson(readJsonText(source.text), templateIn(source), check ? { check } : {});
}

function templateIn({ template }: RuleSetSource): Templates {
  return {
    of: async () => (template === undefined ? undefined : readJsonAs(RuleSet, readJsonText(template)).value),
    where: () => ({ zh: '已发布的规则集', en: 'the published rule sets' }),
  };
}
