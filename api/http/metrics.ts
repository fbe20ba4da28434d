import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../db/database.js';

/** Seconds: a read of one record takes a millisecond, the assessment of a county a second or two. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a monitor may ask of the running program: memory, processor, event-loop delay, requests by route, writes that wait. */
@Injectable()
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;

  constructor(db: Database) {
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'sifang_http_request_seconds',
      help: 'How long requests took, by route template',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers: [this.#registry],
    });
    this.#registry.registerMetric(
      new Gauge({
        name: 'sifang_writes_waiting',
        help: 'How many writes wait in the queue or run',
        registers: [],
        collect() {
          this.set(db.waiting);
        },
      }),
    );
  }

  /** Counts one request. `route` is the template, so that no id becomes a label. */
  observe(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status }, seconds);
  }

  /** Everything, in the text form of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
