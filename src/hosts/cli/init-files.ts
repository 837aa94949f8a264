/** What `copydesk init` writes, by path. */
import type { DialectName } from '../../styles/style.ts';

export interface SetUp {
  readonly style: string;
  readonly dialect: DialectName;
  readonly ci: 'github' | 'gitlab' | 'none';
  readonly editor: 'vscode' | 'none';
  /** A folder, seen from here. */
  readonly articles: string;
}

export function setUpFiles(setUp: SetUp): Map<string, string> {
  const files = new Map([['.copydeskrc.json', configuration(setUp)]]);
  if (setUp.ci === 'github') files.set('.github/workflows/copydesk.yml', githubWorkflow(setUp));
  if (setUp.ci === 'gitlab') files.set('.gitlab/copydesk.yml', gitlabJob(setUp));
  if (setUp.editor === 'vscode') files.set('.vscode/extensions.json', `${JSON.stringify({ recommendations: ['copydesk.copydesk'] }, null, 2)}\n`);
  return files;
}

function configuration({ style, dialect }: SetUp): string {
  const settings = { $schema: './node_modules/copydesk/schema/copydeskrc.json', ...(style === 'auto' ? {} : { style }), ...(dialect === 'auto' ? {} : { dialect }), vocabulary: [], rules: {} };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** A path between single quotes, for a shell. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

/** Errors block; exit code 2, where the checker could not run, does not, and is said. */
function githubWorkflow({ articles }: SetUp): string {
  return `name: Copydesk
on: pull_request
permissions:
  contents: read
jobs:
  proofread:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: |
          npm install --no-save --no-audit --no-fund copydesk || { echo '::warning::Copydesk could not be installed; nothing was checked, and that lets pass.'; exit 0; }
          npx --no-install copydesk --let-pass --format github --since "origin/$GITHUB_BASE_REF" -- ${quoted(articles)} || [ $? -ne 1 ]
`;
}

function gitlabJob({ articles }: SetUp): string {
  return `# In .gitlab-ci.yml: include: { local: .gitlab/copydesk.yml }
copydesk:
  image: node:20
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: 0
  script:
    - npm install --no-save --no-audit --no-fund copydesk || { echo 'Copydesk could not be installed; nothing was checked, and that lets pass.'; exit 0; }
    - npx --no-install copydesk --let-pass --format gitlab --output copydesk.json --since "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME" -- ${quoted(articles)} || [ $? -ne 1 ]
  artifacts:
    when: always
    reports:
      codequality: copydesk.json
`;
}
