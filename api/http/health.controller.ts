import { Controller, Get, Inject, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.js';
import { Health } from '../contract/records/health.js';
import { Public } from './access.js';
import { Answers } from './answers.js';
import { CONSOLE_ADDRESS, CONSOLE_FOLDER } from './console.js';
import { mustBeNear } from './near.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** What stands outside of /api: for the machine that watches the program, not for people. */
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CONSOLE_FOLDER) private readonly consoleFolder: string | undefined,
  ) {}

  /** The program runs. */
  @Get('health/live')
  @Public('a watchdog has no account')
  @Answers(Health)
  live(): Health {
    return { state: 'live' };
  }

  /** The program can serve: its database answers and has the tables of this version. */
  @Get('health/ready')
  @Public('a watchdog has no account')
  @Answers(Health)
  ready(): Promise<Health> {
    return this.readiness.mustBeReady();
  }

  /** Figures for Prometheus; only to this machine unless `SIFANG_METRICS=any`. */
  @Get('metrics')
  @Public('a monitor has no account; only this machine is answered')
  @ApiResponse({
    status: 200,
    content: { 'text/plain': { schema: { type: 'string', example: 'sifang_writes_waiting 0' } } },
  })
  async figures(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    mustBeNear(request, this.config.SIFANG_METRICS);
    void reply.type('text/plain; version=0.0.4; charset=utf-8');
    return this.metrics.text();
  }

  /** The address alone leads to the console; to the description of the routes where the service has no pages. */
  @Get()
  @Public('the first page')
  @ApiExcludeEndpoint()
  @Redirect('/api/docs')
  root(): { url: string } {
    return { url: this.consoleFolder ? CONSOLE_ADDRESS : '/api/docs' };
  }
}
