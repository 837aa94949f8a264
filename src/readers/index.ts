/** What reads texts: a reader by format, and several fields as one story. */
export { knowsPath, readerFor, readers, type FormatHint, type Reader } from './formats.ts';
export { readHtml } from './html.ts';
export { readMarkdown } from './markdown.ts';
export { readPlain } from './plain.ts';
export { fieldPlace, joinFields, type FieldPlace, type StoryField } from './story.ts';
