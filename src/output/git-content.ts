import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";

/**
 * Asks git which of these exact contents it holds, in any commit or in the index: then replacing such a file loses
 * nothing. Where there is no git or no repository, it holds nothing. However many are asked about, git is started twice.
 */
export function gitContent(folder: string): (texts: readonly string[]) => ReadonlySet<string> {
    const git = (args: readonly string[], input: string): string =>
        execFileSync("git", ["-C", folder, ...args], {
            input,
            encoding: "utf8",
            stdio: ["pipe", "pipe", "ignore"],
            maxBuffer: 2 ** 28,
        });
    return (texts) => {
        if (texts.length === 0) return new Set();
        try {
            const algorithm = git(["rev-parse", "--show-object-format"], "").trim();
            const hashes = texts.map((text) => blobHash(text, algorithm));
            const answers = git(["cat-file", "--batch-check"], `${hashes.join("\n")}\n`).split("\n");
            const held = new Set(answers.filter((line) => / blob \d+$/.test(line)).map((line) => line.split(" ")[0]));
            return new Set(texts.filter((_, index) => held.has(hashes[index])));
        } catch {
            return new Set();
        }
    };
}

/** The name that git gives to a content. */
function blobHash(text: string, algorithm: string): string {
    const bytes = Buffer.from(text, "utf8");
    return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
