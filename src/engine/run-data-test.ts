import type { Renderer } from "../render/renderer.js";
import type { DataTest } from "../warehouse/plan/data-test.js";
import type { Relation } from "../warehouse/plan/relation.js";
import type { Session } from "./session.js";
import { type TestResult, testResult } from "./test-result.js";

/**
 * Asks a data test of the finished warehouse: each row of its select is a failure.
 *
 * @throws DuckdbError
 */
export async function runDataTest(
    session: Session,
    { name, description, severity, body }: DataTest,
    relation: Relation,
    renderer: Renderer,
    asOf: string,
): Promise<TestResult> {
    const select = renderer.render(body, { kind: "direct", asOf });
    const [row = {}] = await session.rows(`select count(*) as failures from (${select}\n)`);
    const failures = Number(row.failures);
    const test = { name, relation: relation.name, kind: "data_test" } as const;
    return testResult(test, severity, failures, () => {
        const rows = failures === 1 ? "1 row" : `${failures} rows`;
        return `\`${relation.name}\`: ${rows} in answer to "${description}"`;
    });
}
