// Builds warehouses from real files and compares what comes out with what is known about them. The files are not part
// of this repository: they are looked for beside it, in `../shared/data`.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Fact } from "./fact.js";
import { febrlFacts } from "./febrl.js";
import { shopifyKlaviyoFacts } from "./shopify-klaviyo.js";

const data = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const suites: readonly (readonly [name: string, facts: (data: string) => Promise<readonly Fact[]>])[] = [
    ["febrl", febrlFacts],
    ["shopify and klaviyo", shopifyKlaviyoFacts],
];

async function run(): Promise<number> {
    if (!existsSync(data)) {
        say(`SKIPPED: there is no ${data}, so nothing was compared with real input`);
        return 0;
    }
    let [passed, failed] = [0, 0];
    for (const [name, facts] of suites) {
        try {
            for (const { name: what, expected, actual } of await facts(data)) {
                const holds = actual === expected;
                say(holds ? `ok      ${what}: ${actual}` : `FAILED  ${what}: ${actual}, expected ${expected}`);
                if (holds) passed += 1;
                else failed += 1;
            }
        } catch (error) {
            say(`FAILED  ${name}: ${error instanceof Error ? error.message : String(error)}`);
            failed += 1;
        }
    }
    say(`${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
}

process.exitCode = await run();
