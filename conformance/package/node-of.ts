import { join } from "node:path";
import { runCommand } from "./command.js";

/** A Node of some version, or the reason why there is none. */
export type Node =
    | { readonly kind: "ready"; readonly version: string; readonly bin: string | undefined }
    /** Its package source does not answer. */
    | { readonly kind: "unreachable"; readonly reason: string }
    | { readonly kind: "failed"; readonly reason: string };

/** The one this program runs on. */
export const runningNode: Node = { kind: "ready", version: process.versions.node, bin: undefined };

/**
 * Installs Node through npm. The package `node` only chooses one of these by a script; they hold the program.
 *
 * @param major `22`
 */
export async function installNode(major: string, folder: string): Promise<Node> {
    const platform = process.platform === "win32" ? "win" : process.platform;
    const wanted = `node-${platform}-${process.arch}@${major}`;
    const at = join(folder, `node-${major}`);
    const options = ["--prefix", at, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
    const installed = await runCommand("npm", ["install", ...options, wanted], { folder });
    if (!installed.succeeded) {
        const probe = await runCommand("npm", ["view", wanted, "version"], { folder });
        return { kind: probe.succeeded ? "failed" : "unreachable", reason: installed.reason };
    }
    const bin = join(at, "node_modules", wanted.replace(`@${major}`, ""), "bin");
    const asked = await runCommand(join(bin, "node"), ["--version"], { folder });
    return asked.succeeded
        ? { kind: "ready", version: asked.out.trim().replace(/^v/, ""), bin }
        : { kind: "failed", reason: asked.reason };
}
