/** `copydesk/server`: the server for programs that start it themselves. */
export { DEFAULTS, type ServerOptions } from './options.ts';
export { startServer, type RunningServer } from './serve.ts';
