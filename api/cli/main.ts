#!/usr/bin/env node
import { Command, Option } from 'commander';
import { check } from './check.js';
import { examples } from './examples.js';
import { Fault, fileFault } from './fault.js';
import { LANGUAGES, type Language } from './language.js';
import { diagnosticLine } from './print.js';
import { score } from './score.js';

const program = new Command('sifang')
  .description('四方评 · scores cadres posted to villages and townships by a regulation that is data')
  .showHelpAfterError('(加 --help 看用法 · add --help for usage)');

const lang = () => new Option('--lang <language>', '语言 · language').choices(LANGUAGES).default('zh');
const json = () => new Option('--json', '供程序读取 · for machines');

program
  .command('check <files...>')
  .description('检查规则文件 · every fault of rule files, with what to do about it')
  .addOption(lang())
  .addOption(json())
  .action(run(check));

program
  .command('examples <paths...>')
  .description('运行规则旁的例子 · run the worked examples beside rule sets')
  .addOption(lang())
  .addOption(json())
  .action(run(examples));

program
  .command('score <rule-set> <cohorts>')
  .description('核算一批 · score every cohort of a .json or .ndjson file')
  .addOption(lang())
  .addOption(json())
  .addOption(
    new Option('--engine <engine>', '评估器 · evaluator').choices(['compiled', 'reference', 'both']).default('compiled'),
  )
  .option('--out <file>', '写入文件（.ndjson 一行一个结果，其余为 .json） · write to a file')
  .option('--kind <kind>', '显示哪类对象 · which kind of entity to show')
  .action(run(score));

/** Runs a verb with its exit code; a fault is told in the reader's language, never as a stack. */
function run<A extends unknown[]>(verb: (...args: A) => Promise<number>) {
  return async (...args: unknown[]) => {
    const options = args.at(-2) as { lang?: Language };
    try {
      process.exitCode = await verb(...(args.slice(0, -1) as A));
    } catch (error) {
      const fault = error instanceof Fault ? error : fileFault(error);
      if (!fault) throw error;
      const language = options.lang ?? 'zh';
      console.error(fault.said[language]);
      for (const diagnostic of fault.diagnostics) console.error(diagnosticLine(diagnostic, language));
      process.exitCode = 1;
    }
  };
}

await program.parseAsync();
