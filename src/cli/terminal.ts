import pc from "picocolors";
import type { Paint } from "../diagnostics/report/text.js";

/** Where a command writes, and what it may assume of who reads. */
export interface Terminal {
    /** Results: what a pipe should get. */
    readonly out: (text: string) => void;
    /** Progress and findings beside a result. */
    readonly err: (text: string) => void;
    /** The folder the command was called in. */
    readonly cwd: string;
    readonly colour: boolean;
    /** Progress may overwrite its line. */
    readonly interactive: boolean;
    /** Asks whoever sits there; null where nobody could answer. */
    readonly ask: ((question: string) => Promise<string>) | null;
}

/** The terminal of this process. Colours follow NO_COLOR, FORCE_COLOR and whether a person is reading. */
export function processTerminal(): Terminal {
    return {
        out: (text) => void process.stdout.write(text),
        err: (text) => void process.stderr.write(text),
        cwd: process.cwd(),
        colour: pc.isColorSupported,
        interactive: process.stderr.isTTY === true && process.env.CI === undefined,
        ask: process.stdin.isTTY === true && process.stderr.isTTY === true && process.env.CI === undefined ? ask : null,
    };
}

async function ask(question: string): Promise<string> {
    const { createInterface } = await import("node:readline/promises");
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
        return await lines.question(question);
    } finally {
        lines.close();
    }
}

export function paintOf({ colour }: Terminal): Paint {
    const colours = pc.createColors(colour);
    return {
        error: (text) => colours.bold(colours.red(text)),
        warning: (text) => colours.bold(colours.yellow(text)),
        related: colours.cyan,
        faint: colours.dim,
        strong: colours.bold,
    };
}
