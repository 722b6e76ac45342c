import { busMatrix } from "../../lineage/bus-matrix.js";
import type { Project } from "../../model/project.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { OutputFile } from "../output-tree.js";

/** How to run the project, and what it holds. */
export function readmeFile({ name, description }: Project, relations: readonly Relation[]): OutputFile {
    const count = (folder: Relation["folder"]) => relations.filter((relation) => relation.folder === folder).length;
    const tests = relations.reduce((sum, relation) => sum + relation.tests.length, 0);
    const text = `# ${name}

${description}

A dbt project, written by \`c360 generate\` from the model in \`models/\`. Change the model and generate again: what is
changed here is lost.

\`\`\`
cp profiles.example.yml profiles.yml
dbt build --profiles-dir .
\`\`\`

Raw tables are read from the schemas that the sources name, in the database of the profile. The moment that the
warehouse is built for is the variable \`as_of\`, by default the start of the run:

\`\`\`
dbt build --profiles-dir . --vars '{as_of: "2026-01-31 00:00:00"}'
\`\`\`

| folder | models | what stands there |
|---|---|---|
| \`models/staging\` | ${count("staging")} | one view per source table: renamed, cast, one row per key |
| \`models/intermediate\` | ${count("intermediate")} | who is who, and which value wins |
| \`models/marts\` | ${count("marts")} | dimensions and facts, with enforced contracts: what consumers may rely on |
| \`tests\` | ${tests} | tests that are not a property of one column |
${kept(count("snapshots"))}${again(relations)}${programs(relations)}${matrix(relations)}`;
    return { draft: text, language: "markdown", emitter: "dbt", origin: null };
}

const kept = (count: number): string =>
    count === 0
        ? ""
        : `| \`snapshots\` | ${count} | what source tables were that are written over; they cannot be made again: back them up |
`;

function again(relations: readonly Relation[]): string {
    const incremental = relations.filter(({ upkeep }) => upkeep?.kind === "incremental");
    const lasting = incremental.filter(isLasting);
    const computed = incremental.length - lasting.length;
    if (computed === 0) return lasting.length === 0 ? "" : `\n${remembered(lasting)}`;
    return `
A second build reads again what changed: ${computed} models are incremental, by key, and end with the rows that a build from
nothing gives. dbt does not notice that a statement has changed, and nobody notices a row that changes and none of its
times with it; then build from nothing, snapshots aside:

\`\`\`
dbt build --profiles-dir . --full-refresh
\`\`\`
${lasting.length === 0 ? "" : `\n${remembered(lasting)}`}`;
}

/** No build brings its rows back. */
const isLasting = ({ upkeep }: Relation): boolean => upkeep?.kind === "incremental" && upkeep.lasting === true;

const remembered = (lasting: readonly Relation[]): string =>
    `What builds have changed cannot be made again, and \`--full-refresh\` leaves it alone; back it up: ${lasting
        .map(({ name }) => `\`${name}\``)
        .join(", ")}.\n`;

function programs(relations: readonly Relation[]): string {
    const programmed = relations.flatMap(({ name, program }) => (program === null ? [] : [{ name, program }]));
    if (programmed.length === 0) return "";
    const lines = programmed.map(
        ({ name, program }) => `- \`${name}\` runs the macros of \`macros/${program.prefix}\` before it is made.`,
    );
    return `
Some relations take more than one statement: rounds that end when there is nothing left to do. Work tables stand beside
the model while it runs.

${lines.join("\n")}
`;
}

/** Facts down, dimensions across: two facts with a mark in one column can be compared along it. */
function matrix(relations: readonly Relation[]): string {
    const { dimensions, facts } = busMatrix(relations);
    if (facts.length === 0) return "";
    const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    const lines = facts.map(({ fact, keys }) =>
        row([
            fact,
            ...keys.map((columns) => (columns.length > 1 ? `x${columns.length}` : columns.length === 1 ? "x" : "")),
        ]),
    );
    return `
## Bus matrix

Which fact has which dimension. Facts with a mark in one column can be compared along it; \`x2\` points there twice.

${row(["fact", ...dimensions])}
${row(["fact", ...dimensions].map(() => "---"))}
${lines.join("\n")}
`;
}
