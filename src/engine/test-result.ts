import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Places } from "../model/places.js";
import type { Relation } from "../warehouse/plan/relation.js";
import { engineDiagnostics } from "./diagnostics.js";
import { originSpan } from "./origin-span.js";

/** What a generated test found in the finished warehouse. */
export interface TestResult {
    /** `not_null_dim_customer_customer_id` */
    readonly name: string;
    readonly relation: string;
    readonly kind: "not_null" | "accepted_values" | "unique" | "relationships" | "data_test";
    readonly status: "passed" | "warned" | "failed";
    /** Rows, or distinct values, that break the promise. */
    readonly failures: number;
    /** What was found, as a sentence; null when the test passed. */
    readonly finding: string | null;
}

export type TestName = Pick<TestResult, "name" | "relation" | "kind">;

export function testResult(
    test: TestName,
    severity: "error" | "warn",
    failures: number,
    finding: () => string,
): TestResult {
    if (failures === 0) return { ...test, status: "passed", failures, finding: null };
    return { ...test, status: severity === "error" ? "failed" : "warned", failures, finding: finding() };
}

/** The diagnostics of tests of one relation that did not pass. */
export function testDiagnostics(
    results: readonly TestResult[],
    { origin }: Relation,
    places: Places,
): readonly Diagnostic[] {
    const span = originSpan(origin, places);
    return results.flatMap(({ name: test, status, finding }) =>
        finding === null
            ? []
            : [
                  engineDiagnostics.report(
                      status === "failed" ? "test-failed" : "test-warned",
                      { span },
                      { finding, test },
                  ),
              ],
    );
}
