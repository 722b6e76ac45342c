import { execFileSync } from "node:child_process";

/**
 * Asks git whether it holds an exact content, in any commit or in the index: then replacing a file loses nothing.
 * Where there is no git or no repository, it holds nothing.
 */
export function gitContent(folder: string): (text: string) => boolean {
    const git = (args: readonly string[], input: string): string =>
        execFileSync("git", ["-C", folder, ...args], { input, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });
    return (text) => {
        try {
            const hash = git(["hash-object", "--stdin"], text).trim();
            git(["cat-file", "-e", hash], "");
            return true;
        } catch {
            return false;
        }
    };
}
