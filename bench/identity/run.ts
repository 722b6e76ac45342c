/** Measures who is who on made-up records, and writes bench/identity/results.json and a table of docs/performance.md. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identities, publish } from "../document.js";
import { thisMachine } from "../machine.js";
import { repository } from "../programs.js";
import { contestIn } from "./contest.js";
import { openDatabase } from "./database.js";
import { measureAgain, measureComponents, measureResolving, measureRounds, measureWhole } from "./figures.js";
import type { IdentityResults } from "./results.js";
import { identityTable } from "./table.js";

// `npm run bench:identity -- 8` measures an eighth of it, for a first look; the table says how much it was.
const smaller = Number(process.argv[2] ?? 1);
if (!Number.isInteger(smaller) || smaller < 1)
    throw new Error("usage: npm run bench:identity -- <how many times less>");

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function measure(folder: string): Promise<IdentityResults> {
    const contest = contestIn(folder, say);
    const few = await contest.write("few", 1_000_000 / smaller, "usual");
    const friendly = await contest.write("few, no long chains", 1_000_000 / smaller, "friendly");
    const many = await contest.write("many", 8_000_000 / smaller, "usual");
    const most = await contest.write("most", 16_000_000 / smaller, "usual");
    const path = await contest.write("a path of 100 000 identifiers", 99_999, "path");
    const star = await contest.write("a star of 50 000 that breaks a limit", 50_001, "star");
    const chained = { ...few, name: "few, with chains of 1 000" };
    return {
        machine: thisMachine(),
        versions: { c360: versionOf("package.json"), node: process.versions.node, duckdb: await duckdbVersion() },
        subjects: [few, friendly, many, most].map(({ file: _, ...subject }) => subject),
        figures: [
            ...(await measureResolving(contest, few, many)),
            ...(await measureAgain(contest, few)),
            ...(await measureComponents(contest, friendly, 4)),
            ...(await measureComponents(contest, chained, 20)),
            ...(await measureRounds(contest, path)),
            ...(await measureRounds(contest, star)),
            ...(await measureWhole(contest, most)),
        ],
    };
}

function versionOf(file: string): string {
    return (JSON.parse(readFileSync(join(repository, file), "utf8")) as { readonly version: string }).version;
}

async function duckdbVersion(): Promise<string> {
    const { session } = await openDatabase(":memory:", null);
    const [row] = await session.rows("select version() as version");
    session.close();
    return String(row?.version);
}

const folder = mkdtempSync(join(tmpdir(), "c360-bench-identity-"));
try {
    const results = await measure(folder);
    publish(identities, results);
    process.stdout.write(`\n${identityTable(results)}`);
} finally {
    rmSync(folder, { recursive: true, force: true });
}
