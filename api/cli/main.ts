#!/usr/bin/env node
import { Command, Option } from 'commander';
import { Role } from '../contract/account.js';
import { bench } from './bench.js';
import { check } from './check.js';
import { demo } from './demo.js';
import { examples } from './examples.js';
import { explain } from './explain.js';
import { Fault, fileFault } from './fault.js';
import { LANGUAGES, type Language } from './language.js';
import { diagnosticLine } from './print.js';
import { schema } from './schema.js';
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

program
  .command('explain <rule-set> <cohorts> <code>')
  .description('逐行说明一个人的结果 · one result, line by line')
  .addOption(lang())
  .addOption(json())
  .addOption(
    new Option('--viewer <role>', '谁在看，保密的原因只给该看的人 · who reads it').choices(Role.options).default('countyOrganisation'),
  )
  .action(run(explain));

program
  .command('bench')
  .description('速度与内存，以倍数表示 · speed and memory as ratios')
  .addOption(json())
  .option('--rule-set <file>', '规则文件 · rule set', 'rules/half-year/2026-01-01.json')
  .option('--rounds <n>', '轮数，取中位数 · rounds, of which the median counts', '7')
  .option('--scale <cadres...>', '规模测试的人数，0 为不测 · how many cadres, 0 for none', ['5000', '563000'])
  .action(run(bench));

program
  .command('demo')
  .description('在虚构的县上跑一遍默认的半年评估 · the default half-year on an invented county')
  .addOption(lang())
  .action(run(demo));

program
  .command('schema')
  .description('由数据约定生成编辑器用的 JSON Schema · write the JSON Schemas of rule files')
  .addOption(lang())
  .option('--check', '只检查是否过时 · only tell whether they are stale')
  .action(run(schema));

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
