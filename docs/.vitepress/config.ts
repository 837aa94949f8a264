/** The docs site: guides, and a page for each rule, generated from the rule itself. */
import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const ruleIds = readdirSync(new URL('../rules', import.meta.url))
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => file.slice(0, -'.md'.length))
  .sort();

export default defineConfig({
  title: 'Copydesk',
  description: 'An editorial proofreader for news articles.',
  lang: 'en-GB',
  cleanUrls: true,
  // The editors' page points at the repository's readme, which is no page of the site.
  ignoreDeadLinks: [/README/],
  outDir: '../.cache/docs',
  cacheDir: '../.cache/vitepress',
  rewrites: { 'rules/README.md': 'rules/index.md' },
  markdown: { theme: { light: 'github-light', dark: 'github-dark' } },
  themeConfig: {
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    nav: [
      { text: 'For desks', link: '/desks' },
      { text: 'For developers', link: '/developers' },
      { text: 'For a CMS', link: '/cms' },
      { text: 'Rules', link: '/rules/' },
    ],
    sidebar: {
      '/': [
        { text: 'Guides', items: [{ text: 'For desks', link: '/desks' }, { text: 'For developers', link: '/developers' }, { text: 'For a CMS', link: '/cms' }, { text: 'Editors', link: '/editors' }, { text: 'House styles', link: '/styles' }] },
        { text: 'Rules', collapsed: true, items: [{ text: 'All rules', link: '/rules/' }, ...ruleIds.map((id) => ({ text: id, link: `/rules/${id}` }))] },
      ],
    },
  },
});
