import { readme } from "./readme.js";

export interface InitPlanOptions {
    /** Of the project; a name of the model. */
    readonly name: string;
    /** Of c360: the project is held to it. */
    readonly version: string;
    /** The model files, by path. */
    readonly models: ReadonlyMap<string, string>;
    /** Where the model's sources were read, as the README shows it to `build`; absent for the starter. */
    readonly data?: string;
}

/**
 * Every file of a new project, by path, whatever stands in its folder.
 *
 * @example
 * [...planInit({ name: "acme", version: "0.1.0", models: starterModels("acme") }).keys()]
 * // ["models/events.yaml", ..., "package.json", ".github/workflows/c360.yml", ".gitattributes", ".gitignore", "README.md"]
 */
export function planInit({ name, version, models, data }: InitPlanOptions): ReadonlyMap<string, string> {
    return new Map([
        ...models,
        ["package.json", packageJson(name, version)],
        [".github/workflows/c360.yml", workflow],
        [".gitattributes", "generated/** text eol=lf\n"],
        [".gitignore", "node_modules/\n.c360/\n"],
        ["README.md", readme(name, data)],
    ]);
}

function packageJson(name: string, version: string): string {
    const scripts = Object.fromEntries(
        ["validate", "generate", "check", "test", "demo"].map((command) => [command, `c360 ${command}`]),
    );
    return `${JSON.stringify({ name, private: true, scripts, devDependencies: { c360: version } }, null, 4)}\n`;
}

const workflow = `# A model is merged when it is sound, generated/ is what follows from it, and every scenario holds.
name: c360
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  c360:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      - run: npx c360 check --format github
      - run: npx c360 test --format github
`;
