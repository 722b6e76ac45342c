/**
 * Proves that the package works where it is installed: packed, installed into an empty project, used through `npx` and
 * as a library, on every Node that it admits. Nothing is left behind.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeSubject } from "./make-subject.js";
import { installNode, type Node, runningNode } from "./node-of.js";
import { type Fact, prove } from "./prove.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const majors = ["20", "22", "24"] as const;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

interface Total {
    passed: number;
    failed: number;
}

function tell(where: string, facts: readonly Fact[], total: Total): void {
    for (const { what, failure } of facts) {
        say(failure === null ? `ok      ${where}: ${what}` : `FAILED  ${where}: ${what}\n${failure}`);
        if (failure === null) total.passed += 1;
        else total.failed += 1;
    }
}

async function run(): Promise<boolean> {
    const total: Total = { passed: 0, failed: 0 };
    const folder = mkdtempSync(join(tmpdir(), "c360-package-"));
    try {
        // npm waits for the network while the package is built.
        const nodes = Promise.all(majors.map((major) => installNode(major, folder)));
        const { subject, facts } = await makeSubject(repository, folder);
        tell("package", facts, total);
        const isInstalled = facts.every(({ failure }) => failure === null);
        const asked: readonly (readonly [string, Node])[] = [
            ["running", runningNode],
            ...(await nodes).map((node, index) => [majors[index] ?? "", node] as const),
        ];
        const proved = asked.map(async ([name, node]): Promise<void> => {
            if (node.kind === "ready") {
                if (!isInstalled) say(`FAILED  node ${node.version}: not run, the package is not installed`);
                else tell(`node ${node.version}`, await prove(subject, `node_${name}`, node.bin), total);
                return;
            }
            // Where nothing can be had from the package source, this says nothing about the package.
            if (node.kind === "failed") total.failed += 1;
            say(`${node.kind === "failed" ? "FAILED " : "SKIPPED"} node ${name}: not run\n${node.reason}`);
        });
        await Promise.all(proved);
    } catch (error) {
        say(`FAILED  ${error instanceof Error ? error.message : String(error)}`);
        total.failed += 1;
    } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
    say(`\n${total.passed} passed, ${total.failed} failed`);
    return total.failed === 0;
}

process.exitCode = (await run()) ? 0 : 1;
