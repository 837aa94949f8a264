/** The WordPress example's own part, against the real server: what it sends is taken, and errors lock the button. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../command.ts';
import { postJson, startServer, type Running } from './running.ts';

interface Story {
  fieldsOf(post: Readonly<Record<string, string>>): readonly object[];
  judge(answer: unknown): { isLocked: boolean; text: string };
}

let server: Running;
let story: Story;
beforeAll(async () => {
  await import(pathToFileURL(join(root, 'examples/wordpress/story.js')).href);
  story = (globalThis as unknown as { copydeskStory: Story }).copydeskStory; // the example's script sets it
  server = await startServer('--threads', '1', '--quiet');
});
afterAll(async () => {
  await server.stop();
});

async function verdict(post: Readonly<Record<string, string>>): Promise<{ isLocked: boolean; text: string }> {
  const { answer } = await postJson(`${server.url}/v1/proofread`, { fields: story.fieldsOf(post) });
  return story.judge(answer);
}

it('errors lock the button', async () => {
  expect(await verdict({ title: 'Quay shut', excerpt: '', content: '<!-- wp:paragraph --><p>The goverment fell.</p><!-- /wp:paragraph -->' })).toEqual({ isLocked: true, text: '1 error to mend before this is published.' });
});

it('a clean article does not', async () => {
  expect(await verdict({ title: 'Quay shut', excerpt: '', content: '<p>It rained on the hill.</p>' })).toEqual({ isLocked: false, text: 'Nothing found.' });
});

it('a checker that cannot be asked lets pass and says so', () => {
  for (const answer of [undefined, null, { error: { code: 'busy' } }]) expect(story.judge(answer)).toEqual({ isLocked: false, text: 'Not proofread: the checker cannot be reached. You can publish.' });
});
