/** Proofreads the articles of the workspace’s folders: the open ones as they stand in the editor, the others from their files. */
import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf } from './diagnostics.ts';
import { turn } from './methods/checked-now.ts';
import { Positions } from './positions.ts';
import type { Session } from './session.ts';
import { WorkplaceError } from './workplace.ts';

export interface ArticleDiagnostics {
  readonly uri: string;
  /** Null for an article that is not open. */
  readonly version: number | null;
  readonly resultId: string;
  readonly diagnostics: Diagnostic[];
}

interface Kept {
  readonly stamp: string;
  readonly generation: number;
  readonly result: ArticleDiagnostics;
}

/** Clients ask every few seconds; the folders are not walked each time. */
const LISTING_HOLDS_MS = 10_000;

export class WorkspaceCheck {
  private readonly session: Session;
  private readonly kept = new Map<string, Kept>();
  private listing: { readonly uris: readonly string[]; readonly key: string; readonly sinceMs: number } | undefined;

  constructor(session: Session) {
    this.session = session;
  }

  /** URIs of all articles, the open ones outside the folders included. */
  async list({ isFresh = false } = {}): Promise<readonly string[]> {
    const { folders, documents, workplace, checker } = this.session;
    const key = JSON.stringify([folders, checker.generation]);
    const isKept = !isFresh && this.listing?.key === key && performance.now() - this.listing.sinceMs < LISTING_HOLDS_MS;
    if (!isKept) this.listing = { uris: await workplace.findArticles(folders), key, sinceMs: performance.now() };
    const uris = new Set([...documents.keys(), ...(this.listing?.uris ?? [])]);
    for (const uri of this.kept.keys()) if (!uris.has(uri)) this.kept.delete(uri);
    return [...uris];
  }

  /**
   * @returns undefined for an article that is gone or cannot be read.
   * @throws ResponseError if the request was cancelled.
   */
  async check(uri: string, token: CancellationToken): Promise<ArticleDiagnostics | undefined> {
    await turn(token);
    const { documents, checker, dress } = this.session;
    const document = documents.get(uri);
    if (document === undefined) return this.checkFile(uri);
    const checked = await checker.check(document);
    return { uri, version: checked.version, resultId: checked.resultId, diagnostics: diagnosticsOf(checked, dress) };
  }

  private async checkFile(uri: string): Promise<ArticleDiagnostics | undefined> {
    const { workplace, checker, client, dress } = this.session;
    const stamp = workplace.stampOf(uri);
    if (stamp === undefined) return undefined;
    const known = this.kept.get(uri);
    if (known?.stamp === stamp && known.generation === checker.generation) return known.result;
    const text = readOrNothing(() => workplace.read(uri));
    if (text === undefined) return undefined;
    const { generation } = checker;
    const checked = await checker.check({ uri, version: 0, text, format: undefined, positions: new Positions(text, client.encoding) });
    const result = { uri, version: null, resultId: checked.resultId, diagnostics: diagnosticsOf(checked, dress) };
    this.kept.set(uri, { stamp, generation, result });
    return result;
  }
}

function readOrNothing(read: () => string): string | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkplaceError) return undefined;
    throw error;
  }
}
