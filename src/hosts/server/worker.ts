/** What each thread of the server runs. */
import { workerData } from 'node:worker_threads';
import { runTask, serverProofreader } from './run-task.ts';
import type { Answer, Task, ThreadSettings } from './tasks.ts';

const proofreader = serverProofreader((workerData as ThreadSettings).configuration); // given by the pool

// Tables are read and code is compiled at the first article: that is nobody's request.
runTask(proofreader, { kind: 'proofread', article: { text: 'The council met on Monday, said Ms Hale. “We agreed,” she added.' }, notes: true });

export default function answer(task: Task): Answer {
  return runTask(proofreader, task);
}
