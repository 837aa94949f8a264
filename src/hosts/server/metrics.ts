/** Numbers for Prometheus at /metrics. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { TypedServer } from './app.ts';
import type { TaskRunner } from './pool.ts';

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function addMetrics(app: TypedServer, runner: TaskRunner): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({ name: 'copydesk_requests_total', help: 'Requests answered', labelNames: ['method', 'route', 'status'], registers: [registry] });
  const seconds = new Histogram({ name: 'copydesk_request_seconds', help: 'Time from the first byte of a request to the last of its answer', labelNames: ['route'], buckets: SECONDS, registers: [registry] });
  new Gauge({
    name: 'copydesk_queue_length',
    help: 'Requests that wait for a thread',
    registers: [registry],
    collect() {
      this.set(runner.queueLength);
    },
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    requests.inc({ method: request.method, route, status: reply.statusCode });
    seconds.observe({ route }, reply.elapsedTime / 1000);
    done();
  });
  app.get('/metrics', { schema: { summary: 'Numbers for Prometheus', tags: ['service'] } }, async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
