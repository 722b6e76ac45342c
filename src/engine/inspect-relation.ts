import type { Dialect } from "../dialects/dialect.js";
import { join, type SqlText, sql } from "../text/sql-text.js";
import type { Relation } from "../warehouse/plan/relation.js";
import { type QueryCheck, type RowCheck, rowChecks, uniqueChecks } from "./column-checks.js";
import type { Session } from "./session.js";
import { type TestResult, testResult } from "./test-result.js";

export interface Inspected {
    readonly rows: number;
    readonly tests: readonly TestResult[];
}

/**
 * Counts the rows of a relation and tests what the plan says of its columns, all in one scan: a view is evaluated anew
 * for every query. Only a uniqueness that does not hold is asked again, for the values.
 *
 * @throws DuckdbError when a view cannot be evaluated.
 */
export async function inspectRelation(session: Session, relation: Relation, dialect: Dialect): Promise<Inspected> {
    const byRow = rowChecks(relation, dialect);
    const unique = uniqueChecks(relation, dialect);
    const counts = [
        sql`count(*) as total`,
        ...byRow.map(({ broken }, index) => sql`count(*) filter (where ${broken}) as ${counter("broken", index)}`),
        ...unique.map(({ repeated }, index) => sql`${repeated} as ${counter("repeated", index)}`),
    ];
    const [row = {}] = await session.rows(sql`select ${join(counts, ", ")} from ${dialect.identifier(relation.name)}`);
    const rows = Number(row.total);
    const tests = byRow.map((check, index) => judgeRows(check, relation, Number(row[counter("broken", index)]), rows));
    for (const [index, check] of unique.entries()) {
        const { name, kind } = check;
        const holds = Number(row[counter("repeated", index)]) === 0;
        const passed: TestResult = {
            name,
            relation: relation.name,
            kind,
            status: "passed",
            failures: 0,
            finding: null,
        };
        tests.push(holds ? passed : await runQueryCheck(session, check, relation));
    }
    return { rows, tests };
}

const counter = (of: "broken" | "repeated", index: number): SqlText => `${of}_${index}` as SqlText;

function judgeRows({ kind, name, column }: RowCheck, relation: Relation, failures: number, rows: number): TestResult {
    return testResult({ name, relation: relation.name, kind }, "error", failures, () => {
        const value = `\`${relation.name}.${column.name}\``;
        const of = `${failures} of ${rows} rows`;
        return kind === "not_null"
            ? `${value} is null in ${of}`
            : `${value} is none of ${column.values?.values.join(", ") ?? "its values"} in ${of}`;
    });
}

const shownExamples = 3;

/** Runs a check that is a query of its own. Values of personal data are counted, not shown. */
export async function runQueryCheck(session: Session, check: QueryCheck, relation: Relation): Promise<TestResult> {
    const [row = {}] = await session.rows(sql`select count(*) as failures from (${check.query})`);
    const failures = Number(row.failures);
    const isPersonal = relation.columns.some(({ name, pii }) => pii !== null && check.columns.includes(name));
    const examples = failures === 0 || isPersonal ? [] : await exampleValues(session, check);
    const test = { name: check.name, relation: relation.name, kind: check.kind };
    return testResult(test, check.severity, failures, () => {
        const value = `\`${relation.name}.${check.columns.join(", ")}\``;
        const what = `${failures} ${failures === 1 ? "value" : "values"} of ${value}`;
        const verdict = verdicts[check.kind][failures === 1 ? 0 : 1];
        return `${what} ${verdict}${examples.length > 0 ? `: ${examples.join(", ")}` : ""}`;
    });
}

const verdicts = {
    unique: ["stands in more than one row", "stand in more than one row"],
    relationships: ["leads to no row", "lead to no row"],
} as const;

async function exampleValues(session: Session, { query }: QueryCheck): Promise<readonly string[]> {
    const rows = await session.rows(
        sql`select * from (${query}) order by all limit ${String(shownExamples) as SqlText}`,
    );
    return rows.map((row) => Object.values(row).map(String).join(" | "));
}
