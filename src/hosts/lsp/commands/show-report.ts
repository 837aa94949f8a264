/** `copydesk.showReport`: the report on one article. Where the editor can show a page, it is shown. */
import type { CancellationToken } from 'vscode-languageserver';
import { checkedNow } from '../methods/checked-now.ts';
import { reportOf, reportPage, type ArticleReport } from '../report.ts';
import type { Session } from '../session.ts';

/** @returns the report, and its page as Markdown; null if the article is not open. */
export async function showReport(session: Session, uri: string, isShown: boolean, token: CancellationToken): Promise<(ArticleReport & { readonly page: string }) | null> {
  const document = session.documents.get(uri) ?? (session.documents.size === 1 ? [...session.documents.values()][0] : undefined);
  if (document === undefined) return null;
  const report = reportOf(await checkedNow(session, document, token));
  const page = reportPage(report);
  const place = isShown && session.client.showsDocuments ? session.workplace.putPage('copydesk-report.md', page) : undefined;
  if (place !== undefined) await session.connection.window.showDocument({ uri: place });
  return { ...report, page };
}
