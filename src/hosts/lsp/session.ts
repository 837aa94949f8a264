/** One client’s session: what it can do, its settings, its open articles, and what the methods share. */
import { MessageType, ShowMessageNotification, type Connection, type InitializeParams } from 'vscode-languageserver';
import { Checker } from './checker.ts';
import { featuresOf, type ClientFeatures } from './client-features.ts';
import { ConfigurationProblems } from './configuration-problems.ts';
import { diagnosticsOf, type DiagnosticDress } from './diagnostics.ts';
import { DEFAULT_SETTINGS, type EditorSettings } from './editor-settings.ts';
import type { OpenDocument } from './open-document.ts';
import { Publisher } from './publisher.ts';
import type { Workplace } from './workplace.ts';

/** @param onRuleError told of a rule that throws. */
export type MakeWorkplace = (onRuleError: (ruleId: string, error: unknown) => void) => Workplace;

export class Session {
  readonly connection: Connection;
  readonly workplace: Workplace;
  readonly checker: Checker;
  readonly publisher: Publisher;
  readonly documents = new Map<string, OpenDocument>();
  /** URIs of the workspace’s folders. */
  folders: readonly string[] = [];
  /** Undefined until the client has told them. */
  private told: EditorSettings | undefined;
  client: ClientFeatures = featuresOf({ capabilities: {} });
  /** Somebody has asked for the whole workspace. */
  isWorkspaceWanted = false;

  constructor(connection: Connection, makeWorkplace: MakeWorkplace) {
    this.connection = connection;
    this.workplace = makeWorkplace((ruleId, error) => {
      this.checker.onRuleError(ruleId, error);
    });
    const problems = new ConfigurationProblems((uri, diagnostics) => {
      void connection.sendDiagnostics({ uri, diagnostics });
    });
    this.checker = new Checker({
      workplace: this.workplace,
      settings: () => this.settings,
      folders: () => this.folders,
      tell: (message) => {
        this.complain(message);
      },
      showProblems: (article, found) => {
        problems.show(article, found);
      },
    });
    this.publisher = new Publisher({
      checker: this.checker,
      isOpen: (document) => this.documents.get(document.uri) === document,
      publish: (uri, diagnostics, version) => {
        void connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
      },
      diagnosticsOf: (checked) => diagnosticsOf(checked, this.dress),
    });
  }

  begin(params: InitializeParams): void {
    this.client = featuresOf(params);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- older clients send nothing else
    const root = params.rootUri ?? undefined;
    this.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (root === undefined ? [] : [root]);
  }

  get settings(): EditorSettings {
    return this.told ?? DEFAULT_SETTINGS;
  }

  set settings(settings: EditorSettings) {
    this.told = settings;
  }

  /** A client that has its settings yet to tell may not want it; it asks again when they have come. */
  get checksWorkspace(): boolean {
    const isKnown = this.told !== undefined || !this.client.asksConfiguration;
    return this.isWorkspaceWanted || (isKnown && this.settings.checksWorkspace);
  }

  get dress(): DiagnosticDress {
    const { client, workplace } = this;
    return { client, rulePage: (ruleId) => (client.rulePages === undefined ? workplace.rulePage(ruleId) : `${client.rulePages}/${ruleId}.md`) };
  }

  /** The article has changed, or what holds for it. */
  refresh(document: OpenDocument): void {
    if (!this.client.pullsDiagnostics) this.publisher.schedule(document);
  }

  /** Something that holds for all articles has changed. */
  refreshAll({ isFresh = false } = {}): void {
    this.checker.forget({ isFresh });
    for (const document of this.documents.values()) this.refresh(document);
    if (this.client.pullsDiagnostics && this.client.refreshesDiagnostics) this.connection.languages.diagnostics.refresh().catch(ignore);
  }

  tell(message: string): void {
    this.say(MessageType.Info, message);
  }

  complain(message: string): void {
    this.say(MessageType.Error, message);
  }

  /** A notification: the library’s own `showErrorMessage` is a request, for which some editors stop and wait for an answer. */
  private say(type: MessageType, message: string): void {
    this.connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(ignore);
  }
}

/** The client is gone, or does not know the request: nobody is left to be told. */
function ignore(): void {
  // on purpose
}
