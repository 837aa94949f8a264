/** Lays one configuration over another: lists grow, rules are set one by one, everything else is replaced. */
import type { Configuration } from './configuration.ts';

export function mergeConfigurations(base: Configuration, over: Configuration): Configuration {
  return {
    ...base,
    ...over,
    ...(base.vocabulary || over.vocabulary ? { vocabulary: [...(base.vocabulary ?? []), ...(over.vocabulary ?? [])] } : {}),
    ...(base.names || over.names ? { names: [...(base.names ?? []), ...(over.names ?? [])] } : {}),
    ...(base.rules || over.rules ? { rules: { ...base.rules, ...over.rules } } : {}),
    ...(base.overrides || over.overrides ? { overrides: [...(base.overrides ?? []), ...(over.overrides ?? [])] } : {}),
  };
}
