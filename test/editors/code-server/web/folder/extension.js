/* global module, require */
// A folder with one article, as VS Code for the web has it from a repository: no disk, no machine behind it.
const vscode = require('vscode');

const files = new Map([['/sample.md', new TextEncoder().encode('The comittee met on on Friday.\n')]]);
const stat = (path) => ({ type: path === '/' ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: Date.now(), size: files.get(path)?.length ?? 0 });
const found = (uri) => {
  if (uri.path !== '/' && !files.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
  return uri.path;
};
const refused = () => {
  throw vscode.FileSystemError.NoPermissions();
};

module.exports.activate = ({ subscriptions }) => {
  subscriptions.push(vscode.workspace.registerFileSystemProvider('vscode-vfs', {
    onDidChangeFile: new vscode.EventEmitter().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => stat(found(uri)),
    readDirectory: () => [...files.keys()].map((path) => [path.slice(1), vscode.FileType.File]),
    readFile: (uri) => files.get(found(uri)),
    writeFile: (uri, content) => { files.set(uri.path, content); },
    createDirectory: refused,
    delete: refused,
    rename: refused,
  }));
};
