import { CohortLine } from '../contract/cohort.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import { cohortReturns, duplicateEntity, headerMissing, lineTooLong, noCohort, notALine } from './cohort-faults.js';
import { Gathering, type CohortRead } from './cohort-gathering.js';
import { foundWords } from './found-words.js';
import { valueAt, type Path } from './json-pointer.js';
import { LINE_BYTES } from './limits.js';
import { placed } from './placed.js';
import { readJson, type Json } from './read-json.js';
import type { Line } from './read-lines.js';
import { shapeDiagnostics } from './shape-diagnostics.js';
import { wrongRuleSet } from './wrong-rule-set.js';

const [HeaderLine, EntityLine] = CohortLine.options;

/**
 * Groups the lines of an NDJSON file into cohorts: a header, then its entities, then the next header. Only the cohort being
 * read is kept. Pointers of its diagnostics start at a line's own root; line and column count in the file.
 */
export class CohortLines {
  private current: Gathering | undefined;
  private finished: CohortRead | undefined;
  private readonly begun = new Set<string>();

  /** @param ruleSet the code of the rule set that cohorts must be collected for; any, when undefined. */
  constructor(
    private readonly file: string,
    private readonly ruleSet: string | undefined,
  ) {}

  /** Takes the next line. Returns the cohort before, when this line is the first that belongs to another. */
  take({ number, bytes }: Line): CohortRead | undefined {
    this.finished = undefined;
    if (bytes === undefined) this.refuse([{ ...lineTooLong(), line: number, column: 1 }]);
    else if (!isBlank(bytes)) {
      const json = readJson(bytes, { firstLine: number, mostBytes: LINE_BYTES });
      if (json.ok) this.takeValue(json, number);
      else this.refuse(json.diagnostics);
    }
    return this.finished;
  }

  /** Call after the last line. Returns the last cohort, or the fault that the file holds none. */
  end(): CohortRead {
    if (!this.current) this.refuse([{ ...noCohort(), line: 1, column: 1 }]);
    return this.current!.end();
  }

  private takeValue(json: Json, number: number): void {
    const { value } = json;
    const isObject = typeof value === 'object' && value !== null;
    if (isObject && Object.hasOwn(value, 'header')) this.takeHeader(json);
    else if (isObject && (Object.hasOwn(value, 'entity') || Object.hasOwn(value, 'cohort')))
      this.takeEntity(json, number);
    else this.refuse(placed([notALine(foundWords(value))], json.at, this.file));
  }

  private takeHeader(json: Json): void {
    const line = HeaderLine.safeParse(json.value);
    const code = line.success ? line.data.header.code : textAt(json.value, ['header', 'code']);
    const faults: Diagnostic[] = [];
    if (this.begun.has(code)) faults.push(cohortReturns(['header', 'code'], code));
    this.turnTo(code);
    if (!line.success) faults.push(...shapeDiagnostics(HeaderLine, json.value, line.error.issues));
    else if (this.ruleSet !== undefined && line.data.header.ruleSet !== this.ruleSet) {
      faults.push(wrongRuleSet(['header', 'ruleSet'], line.data.header.ruleSet, this.ruleSet));
    }
    if (faults.length > 0) this.refuse(placed(faults, json.at, this.file));
    else if (line.success) this.current!.begin(line.data.header);
  }

  private takeEntity(json: Json, number: number): void {
    const line = EntityLine.safeParse(json.value);
    const faults: Diagnostic[] = [];
    const code = line.success ? line.data.cohort : textAt(json.value, ['cohort']);
    if (code !== this.current?.code && code !== '') {
      faults.push(this.begun.has(code) ? cohortReturns(['cohort'], code) : headerMissing(['cohort'], code));
      this.turnTo(code);
    }
    if (!line.success) faults.push(...shapeDiagnostics(EntityLine, json.value, line.error.issues));
    else {
      const { entity } = line.data;
      const before = this.current!.seenBefore(entity.kind, entity.code, number);
      if (before === undefined) this.current!.add(entity);
      else faults.push(duplicateEntity(['entity', 'code'], entity.kind, entity.code, lineWords(before)));
    }
    if (faults.length > 0) this.refuse(placed(faults, json.at, this.file));
  }

  private turnTo(code: string): void {
    this.finished = this.current?.end();
    this.current = new Gathering(code);
    this.begun.add(code);
  }

  /** Tells faults of the cohort being read, or, before there is one, of a cohort without a name. */
  private refuse(faults: Diagnostic[]): void {
    this.current ??= new Gathering('');
    this.current.tell(faults.map((fault) => ({ ...fault, file: this.file })));
  }
}

function lineWords(line: number) {
  return { zh: `第 ${line} 行`, en: `line ${line}` };
}

/** The text at a path of a value that the contract refused, or empty text. */
function textAt(value: unknown, path: Path): string {
  const text = valueAt(value, path);
  return typeof text === 'string' ? text : '';
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
