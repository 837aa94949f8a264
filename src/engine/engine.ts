/** Runs the active rules over an article and makes the report. */
import { Article, type Resources, type Setting } from '../article/article.ts';
import type { Prose } from '../article/prose.ts';
import type { Reading } from '../article/reading.ts';
import { Dispatcher, type ActiveRule, type OnRuleError } from './dispatch.ts';
import type { Finding } from './finding.ts';
import type { CheckMemory } from './memory.ts';
import { settleOverlaps } from './overlap.ts';
import { toFinding } from './report.ts';
import { disabledStretches } from './directives.ts';
import { isHeard } from './suppress.ts';

export interface EngineCounts {
  readonly articles: number;
  readonly ruleCalls: number;
}

export class Engine {
  private readonly resources: Resources;
  private readonly dispatcher: Dispatcher;
  private articles = 0;

  constructor(resources: Resources, rules: readonly ActiveRule[], onRuleError?: OnRuleError) {
    this.resources = resources;
    this.dispatcher = new Dispatcher(rules, onRuleError);
  }

  get counts(): EngineCounts {
    return { articles: this.articles, ruleCalls: this.dispatcher.callCount };
  }

  /** @param before the same article as it was read the last time. */
  read(prose: Prose, setting: Setting, before?: Reading): Article {
    this.resources.forms.startArticle();
    this.articles++;
    return new Article(prose, this.resources, setting, before);
  }

  /**
   * @param memory of the last check of this article, if there was one. @param setting a key of what the rules know beside its text.
   * @returns findings in text order.
   */
  check(article: Article, memory?: CheckMemory, setting?: string): Finding[] {
    const stretches = disabledStretches(article.prose);
    const heard = this.dispatcher.run(article, memory, setting).filter((found) => isHeard(article, stretches, found));
    return settleOverlaps(article, heard).map((found) => toFinding(article, found));
  }
}
