/** What the next person should know who opens the folder. */
export function readme(name: string, data: string | undefined): string {
    return `# ${name}

\`models/\` says who our customers are and what we know of them. [c360](https://www.npmjs.com/package/c360) writes
\`generated/\` from it, a dbt project and TypeScript types, and proves both on an embedded DuckDB. Change the model,
generate, and commit the two together.

\`\`\`sh
npm install
npx c360 validate       # reads models/ and prints every finding
npx c360 generate       # writes generated/
npx c360 check          # what CI runs: sound, up to date, and every statement compiles
npx c360 test           # builds each scenario of the fixtures and compares
${data === undefined ? demo : build(data)}
\`\`\`
`;
}

const demo = "npx c360 demo           # all of it on invented people; the warehouse is .c360/demo.duckdb";

const build = (data: string): string =>
    `npx c360 build ${data}
                        # builds the warehouse from the data the sources were read from`;
