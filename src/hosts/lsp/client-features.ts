/** What the editor at the other end can do, of all that the server makes use of. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Encoding } from './positions.ts';

export interface ClientFeatures {
  readonly encoding: Encoding;
  /** It asks for diagnostics itself, so none are pushed for open articles. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly asksConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly hasWorkspaceFolders: boolean;
  readonly showsProgress: boolean;
  readonly showsDocuments: boolean;
  /** Edits may name the version of the article that they are for. */
  readonly takesVersionedEdits: boolean;
  readonly knowsRelatedInformation: boolean;
  readonly knowsCodeDescription: boolean;
  readonly knowsTags: boolean;
  /** It runs `copydesk.ignoreHere` itself, and asks for the reason. */
  readonly asksReason: boolean;
  /** Where it keeps the rules’ pages, if it brings its own. */
  readonly rulePages?: string;
}

/** Options of `initialize` that are ours; anything else in their place is passed over. */
export interface InitializationOptions {
  readonly settings?: unknown;
  readonly asksReason?: boolean;
  readonly rulePages?: string;
}

export function featuresOf({ capabilities, initializationOptions }: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): ClientFeatures {
  const options = initializationOptionsOf(initializationOptions);
  const { general, textDocument, workspace, window } = capabilities ?? {};
  const diagnostics: Partial<NonNullable<NonNullable<ClientCapabilities['textDocument']>['publishDiagnostics']>> = textDocument?.publishDiagnostics ?? {};
  return {
    encoding: general?.positionEncodings?.find(isKnownEncoding) ?? 'utf-16',
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    asksConfiguration: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    showsDocuments: window?.showDocument?.support === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    knowsRelatedInformation: diagnostics.relatedInformation === true,
    knowsCodeDescription: diagnostics.codeDescriptionSupport === true,
    knowsTags: diagnostics.tagSupport !== undefined,
    asksReason: options.asksReason === true,
    ...(typeof options.rulePages === 'string' ? { rulePages: options.rulePages } : {}),
  };
}

export function initializationOptionsOf(given: unknown): InitializationOptions {
  return typeof given === 'object' && given !== null ? given : {};
}

function isKnownEncoding(name: string): name is Encoding {
  return name === 'utf-16' || name === 'utf-8';
}
