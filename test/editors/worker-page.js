/* global Worker, fetch */
// Runs in the page: talks to the worker as VS Code does, and gives back what it saw.
(async () => {
  const worker = new Worker('/worker.iife.js');
  const next = (fits) => new Promise((resolve, reject) => { worker.addEventListener('error', reject); worker.addEventListener('message', ({ data }) => { if (fits(data)) resolve(data); }); });
  const send = (message) => { worker.postMessage({ jsonrpc: '2.0', ...message }); };
  const lexicon = await (await fetch('/lexicon.bin')).arrayBuffer();
  const ready = next((data) => data === 'ready');
  worker.postMessage(lexicon);
  await ready;

  const uri = 'vscode-vfs://somewhere/a.md';
  const initialized = next(({ id }) => id === 1);
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  await initialized;
  const published = next(({ method }) => method === 'textDocument/publishDiagnostics');
  send({ method: 'initialized', params: {} });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text: 'The comittee met.\n' } } });
  const { params } = await published;
  const at = { line: 0, character: 6 };
  const answered = next(({ id }) => id === 2);
  send({ id: 2, method: 'textDocument/codeAction', params: { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } } });
  const { result } = await answered;
  return { codes: params.diagnostics.map(({ code }) => code), titles: result.map(({ title }) => title) };
})()
