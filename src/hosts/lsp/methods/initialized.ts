/** `initialized`: asks to be told of changed configuration files, and for the user’s settings. */
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { didChangeConfiguration } from './did-change-configuration.ts';

/** What a configuration may lie in; lists of names are told by their endings. */
const WATCHED = ['**/.copydeskrc*', '**/copydesk.config.*', '**/package.json', '**/*.tsv'];

export async function initialized(session: Session): Promise<void> {
  const { client, connection } = session;
  if (client.watchesFiles) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) });
  if (!client.asksConfiguration) return;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' });
  await didChangeConfiguration(session, undefined);
}
